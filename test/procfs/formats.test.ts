// Every format with a sample of its own, and every file of formats/ in the list.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { byteString } from '../../src/base/byte-string.ts';
import { FORMATS, formatOf, formatOfPath } from '../../src/procfs/formats/index.ts';
import { type CheckOptions, checkFormat } from '../support/check-format.ts';

/** Formats that only a mark can name. */
const MARKED: readonly string[] = [
  ...['udplite', 'udplite6', 'raw', 'raw6', 'icmp', 'icmp6'],
  ...['softnet_stat', 'hosts', 'hostname', 'osrelease', 'arch', 'cpu_byteorder', 'CLK_TCK', 'uptime', 'uid_map'],
];
/** A pointer has 8 digits on 32-bit kernels, so half of a longer one is whole too; a unix row may end with its inode. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(['tcp', 'udp', 'udplite', 'raw', 'icmp'].flatMap((id) => [id, `${id}6`]).map((id) => [id, ['pointer']])),
  unix: ['inode'],
};
const OPTIONS: Readonly<Record<string, CheckOptions>> = {
  ...Object.fromEntries(Object.entries(OPEN).map(([id, open]) => [id, { open }])),
  ...Object.fromEntries(MARKED.map((id) => [id, { named: true, open: OPEN[id] ?? [] }])),
};

const sampleOf = (id: string): string => byteString(readFileSync(`test/fixtures/procfs/${id}`));

describe.each(FORMATS.map((format) => format.id))('%s', (id) => {
  test('reads its sample, prints it again, explains every field, and stands every cut', () => {
    const format = formatOf(id);
    expect(existsSync(`test/fixtures/procfs/${id}`), `a sample: test/fixtures/procfs/${id}`).toBe(true);
    if (format) checkFormat(format, sampleOf(id), OPTIONS[id]);
  });
});

describe('the list of formats', () => {
  test('has every file of formats/', () => {
    const index = readFileSync('src/procfs/formats/index.ts', 'utf8');
    const files = readdirSync('src/procfs/formats').filter((file) => file !== 'index.ts');
    expect(files.filter((file) => !index.includes(`'./${file}'`))).toEqual([]);
  });

  test('has each id once, and finds a format by it and by a path', () => {
    expect(new Set(FORMATS.map((format) => format.id)).size).toBe(FORMATS.length);
    for (const { id } of FORMATS) expect(formatOfPath(`/proc/self/net/${id}`)?.id).toBe(id);
    for (const end of ['', '.txt', '.gz', '.log.gz']) expect(formatOfPath(`/tmp/copy/tcp6${end}`)?.id).toBe('tcp6');
    expect(formatOfPath('/proc/net/nothing')).toBeUndefined();
  });
});

describe('what a column of a socket names is what the kernel prints there', () => {
  const named = (id: string, ...columns: string[]) => {
    const format = formatOf(id);
    const printed = (of: string) => format?.columns.find((column) => column.id === of)?.source ?? '';
    return columns.map((of) => printed(of).slice(printed(of).indexOf('() ') + 3));
  };

  test.each(['udp', 'udp6', 'udplite', 'udplite6', 'raw', 'raw6', 'icmp', 'icmp6'])(
    'literal zeros for timers: %s (udp4_format_sock(), raw_sock_seq_show(), ping_v4_format_sock(), __ip6_dgram_sock_seq_show())',
    (id) => {
      expect(named(id, 'tr', 'tm_when', 'retrnsmt', 'timeout')).toEqual(['0', '0', '0', '0']);
    },
  );

  test.each([
    ['tcp', 'ntohs(inet_sport)', 'ntohs(inet_dport)', 'max(tp->rcv_nxt - tp->copied_seq, 0), or sk_ack_backlog'],
    ['udp6', 'ntohs(inet_sport)', 'ntohs(inet_dport)', 'udp_rqueue_get(): sk_rmem_alloc_get() - forward_deficit'],
    ['udplite', 'ntohs(inet_sport)', 'ntohs(inet_dport)', 'udp_rqueue_get(): sk_rmem_alloc_get() - forward_deficit'],
    ['icmp', 'ntohs(inet_sport)', 'ntohs(inet_dport)', 'sk_rmem_alloc_get()'],
    ['raw', 'inet_num', '0', 'sk_rmem_alloc_get()'],
    ['raw6', 'inet_num', '0', 'sk_rmem_alloc_get()'],
  ])('ports and queue: %s', (id, local, remote, rx) => {
    expect(named(id, 'local_port', 'rem_port', 'rx_queue')).toEqual([local, remote, rx]);
  });

  test.each([
    ['tcp', 'inet_rcv_saddr', 'inet_daddr'],
    ['tcp6', 'sk_v6_rcv_saddr', 'sk_v6_daddr'],
    ['udp6', 'sk_v6_rcv_saddr', 'sk_v6_daddr'],
  ])('addresses: %s', (id, local, remote) => {
    expect(named(id, 'local_address', 'rem_address')).toEqual([local, remote]);
  });
});
