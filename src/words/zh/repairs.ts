/** 对各行所作的推断，以及如何拒绝，简体中文。 */
import { thousands } from '../count.ts';
import type { repairs as en } from '../en/repairs.ts';

export const repairs: typeof en = {
  label: '修复',
  kinds: {
    rejoined: '折断的行已接回',
    escapes: '已还原转义序列：颜色、\\t',
    quoting: '已去掉引用符号',
    'file-prefix': '已去掉文件名',
    'line-numbers': '已去掉行号',
    'line-ends': '已去掉 cat -A 的行尾标记',
    markup: '已还原 HTML',
    'quoted-printable': '已还原 quoted-printable',
    base64: '已还原 base64',
    resplit: '已切分成行',
    continued: '路径中有换行，已接成一行',
    cut: '最后一个值存疑，未采用',
  },
  rows: (count) => `${thousands(count)} 行`,
  done: (what, rows) => `${what}（${rows}）`,
  refused: (count) => `已拒绝 ${count} 类`,
  why: '终端、邮件或网页对这些行做过什么，是根据文字推断的，读取之前已经还原。哪一类推断不对，就取消勾选：这一类的行全部按原样读取，其中单独不成一行数据的，计入“未能理解”。',
  leave: '这类行全部按原样读取',
};
