// Every sentence of the explanations that speaks of the kernel has its file and function at the third depth.
import { describe, expect, test } from 'vitest';
import { sourcesOf } from '../../src/explain/sources.ts';
import type { Said } from '../../src/explain/step.ts';
import { type FileTopic, fileTopicOf, type Topic, topicOf } from '../../src/explain/topics.ts';
import { FORMATS } from '../../src/procfs/formats/index.ts';
import { topicsOf } from '../../src/session/explanation.ts';
import { explain as en } from '../../src/words/en/explain.ts';
import { enMeanings } from '../../src/words/en/explain-meanings.ts';
import { plain } from '../../src/words/say.ts';
import { explained, ROWS, read } from '../explain/support.ts';

/** A kernel file, and a function or a name in it; what is no kernel's own (uname, lsof) names its program or its page of the manual. */
const SOURCE = /^(?:[a-z][\w/.-]+\.[chS]\b|(?:lsof|passwd|uname|hosts|getconf)\b)/;
const FUNCTION = /\.[chS] \w+/;

const SIX =
  '   7: 000080FE00000000FF57A6705DC771FE:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 48820 1 00000000b1f0c2a7 100 0 0 10 0';
const UDP = '  411: 00000000:14E9 00000000:0000 07 00000000:00001D40 00:00000000 00000000   114        0 20391 2 0000000000000000 0';
const LINES = { ...ROWS, six: SIX, udp: UDP } as const;

/** What stands at the third depth of a column of one of the lines above. */
function reachable(line: keyof typeof LINES, column: string, duplicate = false): string[] {
  const format = line === 'six' ? 'tcp6' : line === 'udp' ? 'udp' : 'tcp';
  const entry = read(format, LINES[line]);
  const explanation = explained(LINES[line], column, format);
  const together = entry.fields.filter((field) => explanation.columns.includes(field.column.id));
  const { columns, more } = sourcesOf(explanation, entry.fields, topicsOf(format, together), duplicate);
  return [...columns.map((one) => one.source), ...more];
}

const speaks = (said: Said | string) => /kernel/i.test(typeof said === 'string' ? said : plain(said));

/** Everything below a value of the words that is a sentence or a function that makes one, by its path. */
function leaves(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value)]];
  if (Array.isArray(value) && value.every((part) => typeof part === 'string' || 'code' in part || 'strong' in part || 'text' in part))
    return [[path, plain(value)]];
  return Object.entries(value as object).flatMap(([key, below]) => leaves(below, `${path}.${key}`));
}

describe('a topic, or a file, that speaks of the kernel', () => {
  test('has a source in every column that it explains', () => {
    const bare: string[] = [];
    for (const topic of (Object.keys(en.topics) as Topic[]).filter((one) => [en.topics[one].what, ...en.topics[one].why].some(speaks)))
      for (const format of FORMATS)
        for (const column of format.columns)
          if (topicOf(format.id, column.id) === topic && !SOURCE.test(column.source)) bare.push(`${topic}: ${format.id} ${column.id}`);
    for (const file of (Object.keys(en.files) as FileTopic[]).filter((one) => speaks(en.files[one])))
      for (const format of FORMATS.filter((one) => fileTopicOf(one.id) === file)) if (!FUNCTION.test(format.source)) bare.push(format.id);
    expect(bare).toEqual([]);
  });
});

test('the columns of dev name no members by the words of its header: rtnl_link_stats64 has rx_errors, not rx_errs', () => {
  const dev = FORMATS.find((format) => format.id === 'dev');
  expect(dev?.columns.filter((column) => /[rt]x_(?:errs|drop|fifo|frame|multicast|colls|carrier)\b/.test(column.source))).toEqual([]);
});

describe('a row that another program, or an older file of the kernel, printed', () => {
  const sources = (format: string, text: string, column: string) => {
    const entry = read(format, text);
    return sourcesOf(explained(text, column, format), entry.fields, [], false).columns.map((one) => one.source);
  };

  test('has that for its source: gVisor', () => {
    const row =
      '  12: 0100007F:1F90 0100007F:C0CA 01 00000000:00000000 00:00000000 00000000     0        0       12 1 0000000000000000 0 0 0 0 -1';
    expect(sources('tcp', row, 'rto')[0]).toContain('pkg/sentry/fsimpl/proc/task_net.go');
  });

  test('has that for its source: ip_conntrack', () => {
    const flow =
      'tcp      6 116 TIME_WAIT src=10.0.0.1 dst=10.0.0.2 sport=57724 dport=80 src=10.0.0.2 dst=10.0.0.1 sport=80 dport=57724 use=2';
    expect(sources('ip_conntrack', flow, 'l4')).toEqual(['net/ipv4/netfilter/nf_conntrack_l3proto_ipv4_compat.c ct_seq_show()']);
    expect(sources('nf_conntrack', `ipv4     2 ${flow}`, 'l4')[0]).toContain('net/netfilter/nf_conntrack_standalone.c ct_seq_show()');
  });
});

test('what is said of the port of any socket names no function that is not called for all: raw_sock_seq_show() prints inet_num', () => {
  expect(plain(en.teach.contrast.intro)).not.toContain('ntohs');
});

test('a FIN may be read with the last data, before any read() returns 0: tcp_try_coalesce(), tcp_recvmsg_locked(); seen on 6.18', () => {
  const fact = { value: '0', state: 'CLOSE_WAIT', timer: '' };
  expect(plain(enMeanings['rx-eof-read'](fact))).not.toContain('end of the connection');
  expect(plain(en.topics['tcp-rx'].why[0] ?? [])).toContain('with the last data');
  expect(reachable('listen', 'rx_queue')).toContain('net/ipv4/tcp.c tcp_recvmsg_locked()');
});

test('MPTCP takes what arrived out of the queue before the program reads it: __mptcp_move_skbs_from_subflow(); seen on 6.18', () => {
  const said = (name: 'rx-none' | 'rx-eof-read') => plain(enMeanings[name]({ value: '0', state: 'CLOSE_WAIT', timer: '' }));
  for (const text of [said('rx-none'), said('rx-eof-read'), plain(en.topics['tcp-rx'].what)]) expect(text).toContain('MPTCP for it');
  // whoever has read: it is the program that has not closed
  expect(said('rx-eof-read')).toContain('The program has not closed its socket');
  expect(reachable('listen', 'rx_queue')).toContain('net/mptcp/protocol.c mptcp_data_ready()');
});

test('a closed FIN_WAIT2 whose keepalive timer fires may wait on as a time-wait entry: tcp_keepalive_timer(); seen on 6.18', () => {
  expect(plain(en.states.timer.keepalive ?? [])).toContain('goes on waiting as a time-wait entry');
});

test('the first step of any IPv6 address promises no move: on big-endian machines, and in files printed with %pi6, nothing moves', () => {
  expect(plain(en.steps['cut-words']({ is: 'cut-words', words: ['00000000'], spans: [] }))).not.toContain('move');
});

test('quick ACKs are not sent in interactive mode: tcp_in_quickack_mode()', () => {
  expect(plain(en.topics.quick.what)).toContain('interactive mode');
  expect(reachable('listen', 'quick')).toContain('net/ipv4/tcp_input.c tcp_in_quickack_mode()');
});

test('what is said of any datagram socket holds for raw and ping sockets, too', () => {
  expect(plain(en.topics['datagram-state'].why[0] ?? [])).toMatch(/nothing for udp and 7 for raw/);
  expect(plain(en.topics['sl-bucket'].why[0] ?? [])).not.toMatch(/port/);
});

test('what softnet_stat counts as dropped is all that enqueue_to_backlog() drops: of a full queue, and by skb_flow_limit()', () => {
  expect(plain(en.topics['softnet-dropped'].what)).toMatch(/netdev_max_backlog.* flow /);
});

test('the memory of a protocol is counted in units of 4 KiB where SK_MEM_QUANTUM was 4096: include/net/sock.h bd68a2a854ad to e70f3c701276', () => {
  expect(plain(en.topics['sockstat-value'].what)).toContain('before Linux 6.0 often of 4 KiB');
  expect(plain(en.topics['proto-memory'].what)).toContain('before Linux 6.0 often of 4 KiB');
});

test('an assured connection that is closing may be dropped early: gc_worker_can_early_drop(), tcp_can_early_drop()', () => {
  expect(plain(en.topics['ct-status'].what)).toContain('unless it is closing');
});

test('V3 stands on lo, too, where nobody speaks IGMP: igmp_mc_seq_show()', () => {
  expect(plain(en.topics['group-querier'].what)).toContain('this machine speaks');
});

test('a route that leads nowhere has * for its interface: fib_route_seq_show(); seen on 6.18', () => {
  expect(plain(en.topics.device.what)).toContain('*: none');
});

test('a ping socket that has not been bound, connected or sent from has no row: ping_get_port(); seen on 6.18', () => {
  expect(plain(en.files.icmp)).toContain('that has an identifier');
});

/** Where each other sentence is shown, and what must stand behind it there. */
const SHOWN: Readonly<Record<string, readonly [line: keyof typeof LINES, column: string, source: string, duplicate?: true]>> = {
  'steps.port-not-reversed': ['listen', 'local_port', 'ntohs(inet_sport)'],
  'chapters.port': ['listen', 'local_address', 'ntohs(inet_sport)'],
  'steps.look-up-name': ['listen', 'st', 'include/net/tcp_states.h'],
  'steps.ticks-to-seconds': ['keepalive', 'tm_when', 'USER_HZ'],
  'steps.absent.time-wait': ['finWait2Mini', 'rto', 'get_timewait4_sock()'],
  'steps.absent.syn-recv': ['synRecv', 'rto', 'get_openreq4()'],
  'chapters.addressWhy': ['six', 'local_address', 'get_tcp6_sock()'],
  'labels.duplicate': ['listen', 'st', 'tcp_seek_last_pos()', true],
  'meanings.sl-running': ['listen', 'sl', 'get_tcp4_sock()'],
  'meanings.syn-recv-printed': ['synRecv', 'st', 'get_openreq4()'],
  'meanings.fin-wait2-mini': ['finWait2Mini', 'st', 'get_timewait4_sock()'],
  'meanings.rx-accept-empty': ['six', 'rx_queue', 'sk_ack_backlog'],
  'meanings.memory-bytes': ['udp', 'rx_queue', 'sk_rmem_alloc'],
  'meanings.uid-nobody-holds': ['waiting', 'uid', 'sock_i_uid(sk)'],
  'meanings.inode-orphan': ['listen', 'inode', 'sock_i_ino'],
  'meanings.ref-syn-recv': ['synRecv', 'ref', 'get_openreq4()'],
  'meanings.ssthresh-none': ['listen', 'ssthresh', 'fastopenq.max_qlen'],
  'states.tcp.TIME_WAIT': ['listen', 'st', 'TCP_TIMEWAIT_LEN'],
  'states.tcp.NEW_SYN_RECV': ['listen', 'st', 'get_openreq4()'],
  'states.timer.on': ['retransmit', 'tr', 'tcp_retransmit_timer()'],
  'states.timer.keepalive': ['keepalive', 'tr', 'tcp_keepalive_timer()'],
  'states.timer.persist': ['persist', 'tr', 'tcp_probe_timer()'],
  'teach.bench.said.all-reversed': ['six', 'local_address', 'get_tcp6_sock()'],
};

describe('every other sentence that speaks of the kernel', () => {
  const { topics: _topics, files: _files, meanings: _meanings, steps: _steps, problems: _problems, ...rest } = en;
  const cases = ['time-wait', 'syn-recv', 'cut', 'not-printed'] as const;
  const absent = Object.fromEntries(cases.map((reason) => [reason, en.steps.absent({ is: 'absent', reason, spans: [] })]));
  const speaking = leaves({ ...rest, meanings: enMeanings, steps: { ...en.steps, absent } }, '')
    .filter(([, text]) => speaks(text))
    .map(([path]) => path.slice(1));

  test('is listed here', () => {
    expect(speaking.sort()).toEqual(Object.keys(SHOWN).sort());
  });

  test.each(Object.entries(SHOWN))('%s has its file and function', (_, [line, column, source, duplicate]) => {
    const found = reachable(line, column, duplicate).find((one) => one.includes(source));
    expect(found, reachable(line, column, duplicate).join('\n')).toMatch(SOURCE);
  });
});
