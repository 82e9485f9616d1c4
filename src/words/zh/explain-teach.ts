/** 概览之外，看一个字段的其他方式。简体中文。 */
import { say, strong } from '../say.ts';
import type { Words } from '../words.ts';

export const zhTeach: Words['explain']['teach'] = {
  ways: {
    label: '查看方式',
    names: { overview: '概览', steps: '逐步', lanes: '对照', order: '字节序', states: '状态', timers: '定时器', line: '整行' },
  },
  stepper: {
    label: '一次一步',
    previous: '上一步',
    next: '下一步',
    at: (step, of) => `第 ${step} 步，共 ${of} 步`,
    all: '显示全部步骤',
    keys: say`按键：${'['} 和 ${']'}、${'Home'}、${'End'}`,
    from: '从',
    to: '到',
    shell: '在 shell 里做同样的事',
  },
  lanes: {
    label: '四行对照里的字段',
    intro: (family) =>
      family === 4
        ? say`同一个字母在每一行里指的是同一个东西：A 到 D 是四个字节，P 是端口。`
        : say`同一个字母在每一行里指的是同一个东西：A 到 D 是四个字，P 是端口。`,
    names: { text: '文本', memory: '内存', number: '数', meaning: '含义' },
    cell: (lane, letter) => (letter === '' ? `${lane}：` : `${lane}，${letter}：`),
    keys: say`方向键移动，${'Enter'} 固定，${'Esc'} 放开。`,
    edit: '编辑这几行',
  },
  shelf: {
    title: '为什么是倒着的',
    intro: say`四个字节在内存里的样子，与网络上传送的一样。${strong('它们从不移动。')}变的是每个字节的权重。`,
    machine: 'CPU 是',
    order: { little: '小端', big: '大端' },
    rule: {
      little: say`小端 CPU 给${strong('第一个')}字节${strong('最小')}的权重。`,
      big: say`大端 CPU 给${strong('第一个')}字节${strong('最大')}的权重。`,
    },
    word: (number) => `第 ${number} 个字，共 4 个`,
    place: '在内存中的位置',
    weight: '权重',
    sum: (terms, number) => say`${{ code: terms.join(' + ') }} = ${number}`,
    printed: (digits) => say`用 ${'%08X'} 打印，高位在前：${strong(digits)}。`,
    yours: say`您的这一行里就是这样写的。`,
    notYours: (digits) => say`您的这一行里写的是 ${digits}：它来自另一种机器。`,
  },
  bench: {
    title: '四种读法',
    intro: say`在小端机器上，每个字内部反转；在大端机器上不反转；字的顺序都不变。另外几种是许多工具犯过的错。`,
    label: '读法',
    names: { 'inside-words': '每个字内部', 'not-reversed': '不反转', 'all-reversed': '十六个字节整体', 'words-swapped': '只换字的顺序' },
    said: {
      'inside-words': say`在小端机器上是对的：每个字都当作一个数单独打印。`,
      'not-reversed': say`在大端机器上是对的。在小端机器上，${'::1'} 会变成 ${'::100:0'}。`,
      'all-reversed': say`在哪里都不对：内核打印的是四个 32 位数，不是一个 128 位数。`,
      'words-swapped': say`在哪里都不对：字的顺序本来就是网络字节序。`,
    },
    right: '这里是对的',
    wrong: '这里不对',
    picture: (way, address) => `反转方式：${way}，得到 ${address}`,
  },
  contrast: {
    title: '同一个端点，两种机器',
    intro: say`只有端口相同：它在任何机器上都打印成同一个数；地址则打印成各台机器从字节读出的数。`,
    machine: { little: '小端：x86-64、arm64', big: '大端：s390x、sparc' },
    yours: '您的这一行',
    evidence: '字节序是怎么判断的？',
    switchTo: { little: '整个粘贴内容按小端读', big: '整个粘贴内容按大端读' },
  },
  states: {
    title: '一条连接的一生',
    intro: say`实心：粘贴内容里有的状态。`,
    picture: (present) => `TCP 状态图。粘贴内容里有：${present}。`,
    weClose: '我方先关闭',
    theyClose: '对方先关闭',
    code: '编号',
    name: '状态',
    count: '这里',
    filter: (state, count) => `${count} 个 ${state}：只看这些，或恢复全部`,
    none: '没有',
    udp: say`在 udp 里，${'07'} 表示“未连接”，不是“已关闭”。`,
  },
  timers: {
    title: '定时器编号',
    rate: '每秒时钟滴答数',
    rateUnit: 'USER_HZ，几乎所有机器都是 100',
    netstat: (text) => say`${'netstat -o'} 把这一行的定时器打印为 ${text}：秒数、重传次数、探测次数。`,
    counts: say`定时器为 1 时看 ${'retrnsmt'}，为 2 和 4 时看表头写着 ${'timeout'} 的那一列。`,
  },
  line: {
    title: '表头与数据行',
    counts: (names, values) => say`表头有 ${String(names)} 个名字，这一行打印了 ${String(values)} 个值。`,
    header: '表头',
    text: '数据行',
    is: '含义',
    unnamed: '没有名字',
    notes: {
      'one-token': say`与前一个用冒号相连：表头里两个名字，数据行里一个词。`,
      'not-a-timeout': say`不是时间，是没有得到应答的探测次数。`,
      'not-a-hash-slot': say`流水号；proc(5) 说是哈希槽号。`,
      'remote-address': say`tcp 里叫 ${'rem_address'}，这里叫 ${'remote_address'}。`,
      'protocol-number': say`冒号后面是 IP 协议号，不是端口。`,
      'echo-id': say`冒号后面是回显请求的标识符，不是端口。`,
    },
  },
};
