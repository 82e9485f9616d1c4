/**
 * Where in the kernel it can be read, beyond the function that prints the column: what a topic's or a step's sentences lean on.
 * test/words/sources.test.ts asks for a source behind every sentence that speaks of the kernel.
 */
import type { Field } from '../procfs/column.ts';
import { type Conversion, conversionOf } from './conversion.ts';
import { factsOf } from './facts.ts';
import type { Explanation, Step } from './step.ts';
import type { Topic } from './topics.ts';

const TIMERS = 'net/ipv4/tcp_timer.c tcp_retransmit_timer(), tcp_keepalive_timer(), tcp_probe_timer()';
const IN_TURN = 'net/ipv4/tcp_ipv4.c tcp_get_idx()';

const OF_TOPIC: Partial<Record<Topic, readonly string[]>> = {
  sl: [IN_TURN],
  'tcp-state': ['include/net/tcp_states.h', IN_TURN, 'net/ipv4/tcp_ipv4.c get_openreq4()', 'include/net/tcp.h TCP_TIMEWAIT_LEN'],
  'tcp-rx': ['net/ipv4/tcp.c tcp_recvmsg_locked()', 'net/mptcp/protocol.c mptcp_data_ready()'],
  timer: [TIMERS],
  when: [TIMERS],
  retrnsmt: [TIMERS],
  probes: [TIMERS],
  quick: ['net/ipv4/tcp_input.c tcp_in_quickack_mode()'],
  pointer: ['lib/vsprintf.c restricted_pointer(), default_pointer()'],
  'datagram-local': ['net/ipv4/af_inet.c inet_autobind()'],
};

const OF_STEP: Partial<Record<Step['is'], string>> = { 'ticks-to-seconds': 'include/asm-generic/param.h USER_HZ' };

const DUPLICATE = 'net/ipv4/tcp_ipv4.c tcp_seek_last_pos()';

/** What prints a row, where that is not what its columns name: a tcp row that is no full socket, gVisor's, one of the older conntrack. */
export function printerOf(format: string, fields: readonly Field[]): string | undefined {
  const { mini, state, gvisor } = factsOf(format, fields);
  if (gvisor) return 'gVisor: pkg/sentry/fsimpl/proc/task_net.go';
  if (format === 'ip_conntrack') return 'net/ipv4/netfilter/nf_conntrack_l3proto_ipv4_compat.c ct_seq_show()';
  const family = format.endsWith('6') ? 6 : 4;
  const printer = state === 'SYN_RECV' ? `openreq${family}` : `timewait${family}_sock`;
  return mini ? `net/ipv${family}/tcp_ipv${family}.c get_${printer}()` : undefined;
}

export interface ColumnSource {
  readonly name: string;
  /** `%08X`. */
  readonly printed: string;
  readonly conversion: Conversion | undefined;
  readonly source: string;
}

export interface Sources {
  readonly columns: readonly ColumnSource[];
  readonly more: readonly string[];
}

/** The sources of an explanation: for each column explained together, and what else its sentences lean on. */
export function sourcesOf(
  { format, columns, steps }: Explanation,
  fields: readonly Field[],
  topics: readonly Topic[],
  duplicate: boolean,
): Sources {
  const printer = printerOf(format, fields);
  const more = [
    ...topics.flatMap((topic) => OF_TOPIC[topic] ?? []),
    ...steps.map((step) => OF_STEP[step.is] ?? ''),
    duplicate ? DUPLICATE : '',
  ];
  return {
    columns: fields
      .filter((field) => columns.includes(field.column.id))
      .map(({ column: { name, printed, source } }) => ({ name, printed, conversion: conversionOf(printed), source: printer ?? source })),
    more: [...new Set(more)].filter((one) => one !== ''),
  };
}
