/** Counting, suggesting and reading large tables, in 简体中文. */
import { thousands } from '../count.ts';
import { type counting as en, rounded } from '../en/counting.ts';

export const counting: typeof en = {
  menu: '分组',
  by: '计数依据',
  groupings: {
    remote: '远端地址',
    'remote-net': '远端网段（/24、/64）',
    rport: '远端端口',
    local: '本地地址',
    'local-net': '本地网段（/24、/64）',
    lport: '本地端口',
    state: '状态',
    proto: '协议',
    process: '进程',
    uid: 'uid',
  },
  none: '没有一行有这个值。',
  count: (count) => thousands(count),
  suggestions: '建议',
  reading: (rows, rate) => `已读 ${thousands(rows)} 行，每秒 ${thousands(rounded(rate))} 行`,
};
