/** 解释部分，简体中文。 */
import type { Conversion } from '../../explain/conversion.ts';
import type { Step } from '../../explain/step.ts';
import type { ExplainWords } from '../explain-words.ts';
import { say, strong } from '../say.ts';
import { zhMeanings as meanings, zhStates as states } from './explain-meanings.ts';
import { zhFiles } from './explain-records.ts';
import { zhTeach } from './explain-teach.ts';
import { zhTopics as topics } from './explain-topics.ts';

const list = (texts: readonly string[], joint: string) => ({ code: texts.join(joint) });
const basis = {
  stated: say`粘贴内容里写明了。`,
  evidence: say`这是从粘贴内容里的地址推断的，文件本身没有写。`,
  given: say`这是您选择的。`,
  assumed: say`这是假定：粘贴内容里没有任何依据。可以切换。`,
};

const steps: ExplainWords['steps'] = {
  'cut-endpoint': ({ address, port }) => say`从冒号处切开：${address} 是地址，${port} 是端口。两者的写法不同。`,
  'cut-words': ({ words }) => say`32 个十六进制数字是四个 32 位的字：${list(words, ' ')}。它们的顺序是对的。`,
  'cut-bytes': ({ words }) =>
    words.length === 1
      ? say`两位十六进制数字是一个字节：${list(words[0]?.pairs ?? [], ' ')}。`
      : say`两位十六进制数字是一个字节，四个字节是一个字。`,
  'byte-order': ({ order, basis: how, printed }) =>
    printed === 'bytes'
      ? say`这个文件按网络字节序逐个打印字节。所以在任何机器上都不用反转。`
      : order === 'little'
        ? [...say`打印它的是${strong('小端')}机器：权重最小的字节在内存中排第一，却最后打印。`, ...basis[how]]
        : [...say`打印它的是${strong('大端')}机器：内存中的第一个字节权重最大，最先打印。`, ...basis[how]],
  'reverse-bytes': ({ order, words }) =>
    order === 'big'
      ? say`照原样读这些字节：不用反转。`
      : words.length === 1
        ? say`从最后一个字节读到第一个。`
        : say`在每个字内部，从最后一个字节读到第一个。字的顺序不变。`,
  'bytes-to-decimal': ({ pairs, bytes }) =>
    say`每个字节换成十进制：${list(
      pairs.map((pair, index) => `${pair} = ${bytes[index]}`),
      ', ',
    )}。`,
  'join-dotted': ({ text }) => say`用点连起来：${text}。`,
  'join-groups': ({ groups }) => say`每两个字节合成一组：${list(groups, ':')}。`,
  'drop-zeros': ({ groups }) => say`去掉每组开头的零：${list(groups, ':')}。`,
  'shorten-zeros': ({ text, length }) => say`最长的一串零共 ${String(length)} 组，写成 ${'::'}，只能用一次：${text}（RFC 5952）。`,
  mapped: ({ text, v4 }) => say`开头的 ${'::ffff:'} 表示：IPv6 套接字里的 IPv4 地址 ${v4}。写作 ${text}。`,
  'name-address': ({ text, class: is }) => [...say`${text}：`, ...classes[is].said],
  'port-not-reversed': ({ digits }) =>
    say`端口 ${digits} ${strong('不用反转')}：内核打印之前已经用 ${'ntohs'} 把它变成普通的数，对地址却没有这样做。`,
  'place-values': ({ places, result }) =>
    say`每位数字乘以权重，再相加：${list(
      places.map((place) => place.digit),
      '',
    )} 是 ${result}。`,
  'look-up-name': ({ code, number, name }) =>
    name === null
      ? say`${code} 是 ${String(number)}。据我们所知，没有内核给它起过名字。`
      : say`${code} 是 ${String(number)}，${String(number)} 表示 ${strong(name)}。`,
  'ticks-to-seconds': ({ ticks, perSecond, basis: how, seconds }) => [
    ...say`${String(ticks)} 个滴答 ÷ 每秒 ${String(perSecond)} 个 = ${`${seconds} s`}。`,
    ...(how === 'assumed'
      ? say`每秒 ${String(perSecond)} 个是假定，几乎所有内核都是这样。`
      : how === 'given'
        ? say`滴答频率是您设定的。`
        : say`滴答频率来自粘贴内容。`),
  ],
  'split-bits': ({ digits, bits }) =>
    bits.length === 0
      ? say`${digits}：没有我们认得的标志位。`
      : say`${digits}：${list(
          bits.map(({ bit, letter }) => `${bit.toString(16)} ${letter}`),
          ', ',
        )}。`,
  unpack: ({ digits, shift, result }) =>
    shift === 0
      ? say`一个数里装了两个值。${digits} 的最低的二进制位是 ${String(result)}：${result === 1 ? '奇数' : '偶数'}。`
      : shift > 1
        ? say`由 ${digits} 的一个二进制位决定：第 ${String(shift)} 个二进制位是 ${String(result)}。`
        : say`一个数里装了两个值。${digits} 除以二、舍去小数，是 ${String(result)}。`,
  decimal: ({ text }) => say`${text} 本来就是十进制，不用换算。`,
  'digits-as-they-are': ({ text }) => say`${text} 本来就是十进制，照数字读。`,
  'text-as-it-is': ({ text }) => say`${text} 是文本，照原样读。`,
  token: ({ text }) => say`${text} 是记号：只用来比较，不用换算。`,
  problem: ({ code, found }) => say`${found}：${{ strong: problems[code] }}。这一行的其他字段照样解读。`,
  absent: ({ reason }) => absent[reason],
};

const kinds: Record<Conversion['as'], string> = {
  hex: '十六进制',
  decimal: '十进制',
  text: '文本',
  character: '一个字符',
  pointer: '指针，经过哈希或被隐藏',
  bytes: '十六个字节，逐个用十六进制打印',
  dotted: '用点分隔的地址',
  name: '函数名',
};

const absent: Record<Extract<Step, { is: 'absent' }>['reason'], ReturnType<typeof say>> = {
  'time-wait': say`内核在这里不打印这一列：time-wait 条目不是完整的套接字，这一行到指针为止。`,
  'syn-recv': say`内核在这里不打印这一列：SYN_RECV 请求还不是完整的套接字，这一行到指针为止。`,
  cut: say`这一行在字段结束之前就断了。缺的部分不作猜测。`,
  'not-printed': say`这一行没有这一列。`,
};

const classes: ExplainWords['classes'] = {
  unspecified: { short: '任意', said: say`未指定地址。` },
  loopback: { short: '环回', said: say`环回地址，数据不会离开这台机器或这个容器。` },
  private: { short: '私有', said: say`私有地址（RFC 1918），从互联网无法到达。` },
  shared: { short: '共享', said: say`共享地址空间（RFC 6598），用在运营商和用户之间。` },
  'link-local': { short: '链路本地', said: say`链路本地地址，只在一条链路上有效。是哪一条，地址本身没有写。` },
  'unique-local': { short: '唯一本地', said: say`唯一本地地址（RFC 4193），只在站点内部使用。` },
  multicast: { short: '组播', said: say`组播组。` },
  broadcast: { short: '广播', said: say`向本地网络广播。` },
  documentation: { short: '文档', said: say`保留给文档使用。` },
  benchmarking: { short: '测试', said: say`保留给性能测试使用。` },
  protocol: {
    short: '协议',
    said: say`留给协议使用的地址（RFC 6890），从互联网无法到达；其中前八个用于 IPv6 之上的 IPv4（RFC 7335）。`,
  },
  reserved: { short: '保留', said: say`保留地址：很少使用。字节序弄错了，看上去也会这样。` },
  global: { short: '公网', said: say`公网地址。` },
};

const problems: ExplainWords['problems'] = {
  'not-recognised': '没有已知的文件会有这样的行',
  'address-digits': '地址应有 8 个或 32 个十六进制数字',
  'port-digits': '端口应有四位十六进制数字',
  'not-hex': '不是长度正确的十六进制数',
  'not-decimal': '不是十进制数',
  'too-large': '超出了这个字段的范围',
  'row-cut': '这一行结束得太早',
  'row-shape': '不在应有的位置',
  'line-too-long': '比 procfs 的任何一行都长',
  binary: '不是文本',
};

const unit = (word: string) => (count: string) => `${count} ${word}`;

export const explain: ExplainWords = {
  labels: {
    panel: '解释',
    where: (row, line, file) => `${file}：表格第 ${row} 行，粘贴内容第 ${line} 行`,
    ruler: '这一行的各个字段',
    why: '为什么是这样？',
    answer: '答案',
    asPrinted: '打印的样子',
    inMemory: ['内存中，', '线路上'],
    notPrintedHere: '这一行没有打印：',
    above: '来自上面的行：',
    printedWith: '打印格式',
    conversion: ({ as, width, zeros }) =>
      width === 0 ? kinds[as] : `${kinds[as]}，${zeros ? `至少 ${width} 位，前面补零` : `至少 ${width} 个字符宽`}`,
    alsoSee: '另见',
    pieces: (pieces) => `这一行由粘贴内容中的 ${pieces} 段拼接而成。`,
    repairedLine: '读取之前经过修复',
    processes: '持有者',
    process: (comm, pid, fd) => `${comm}（pid ${pid}，fd ${fd}）`,
    user: (name) => `用户 ${name}`,
    duplicate: '内核把这个套接字列了两次，只算一次。',
    digit: '数字',
    weight: '权重',
    product: '乘积',
    sum: '累计',
    registered: (service) => `登记用途：${service}`,
  },
  steps,
  chapters: {
    address: ({ family, order, printed }) =>
      printed === 'bytes'
        ? say`把数字切成字节，照原样读：这个文件按网络字节序打印。`
        : family === 4
          ? order === 'little'
            ? say`把八位数字切成四个字节，然后从最后一个读到第一个。`
            : say`把八位数字切成四个字节，照原样读。`
          : order === 'little'
            ? say`把 32 个十六进制数字切成四个字，每个字四个字节。在每个字内部从最后一个字节读到第一个，字的顺序不变。`
            : say`把 32 个十六进制数字切成四个字，每个字四个字节，照原样读。`,
    addressWhy: ({ family, order, printed }) =>
      printed === 'bytes'
        ? say`内核用 ${'%pi6'} 逐个字节打印这个文件，与机器无关。`
        : order === 'big'
          ? say`内核按网络字节序保存地址，却把它当作${family === 4 ? strong('一个 32 位数') : strong('四个 32 位数')}来打印。在大端 CPU 上，第一个字节权重最大，所以数的样子和内存一致。`
          : say`内核按网络字节序保存地址，却把它当作${family === 4 ? strong('一个 32 位数') : strong('四个 32 位数')}来打印。在小端 CPU 上，最低位的字节在内存中排第一，所以最后打印。`,
    port: say`端口${strong('不用反转')}：内核打印之前已经用 ${'ntohs'} 把它变成普通的数，对地址却没有这样做。`,
  },
  pictureText: (pairs, bytes, decimal) =>
    pairs.join(' ') === bytes.join(' ')
      ? `${pairs.join(' ')} 保持不变，即 ${decimal.join(' ')}`
      : `${pairs.join(' ')} 反转后是 ${bytes.join(' ')}，即 ${decimal.join(' ')}`,
  meanings,
  states,
  classes,
  units: {
    bytes: unit('字节'),
    connections: unit('个连接'),
    'clock ticks': unit('个滴答'),
    segments: unit('个报文段'),
    probes: unit('次探测'),
    timeouts: unit('次超时'),
    packets: unit('个包'),
    pages: unit('页'),
    seconds: (count) => `${count} 秒`,
    hundredths: unit('个百分之一秒'),
  },
  problems,
  topics,
  files: zhFiles,
  teach: zhTeach,
};
