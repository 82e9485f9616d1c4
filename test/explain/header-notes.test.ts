import { describe, expect, test } from 'vitest';
import { headerWords, matchHeader } from '../../src/explain/header-notes.ts';
import { netstatTimer } from '../../src/explain/timer-forms.ts';
import { ROWS, read } from './support.ts';

describe('the header of a row', () => {
  // net/ipv4/tcp_ipv4.c tcp4_seq_show()
  test('has twelve names in tcp, and none behind the inode', () => {
    expect(headerWords('tcp')).toHaveLength(12);
    const unnamed = read('tcp', ROWS.keepalive)
      .fields.filter((field) => matchHeader('tcp', field).word === undefined)
      .map((field) => field.column.id);
    expect(unnamed).toEqual(['ref', 'pointer', 'rto', 'ato', 'quick', 'pingpong', 'snd_cwnd', 'ssthresh']);
  });

  test('says remote_address in tcp6 and rem_address in tcp', () => {
    expect(headerWords('tcp6')).toContain('remote_address');
    const remote = read('tcp', ROWS.keepalive).fields.find((field) => field.column.id === 'rem_address');
    expect(remote && matchHeader('tcp', remote).word).toBe('rem_address');
    expect(remote && matchHeader('tcp6', remote)).toEqual({ word: 'remote_address', note: 'remote-address' });
  });
});

test('timeout is no time in tcp, where it counts probes; in udp it is always 0', () => {
  const udp = ' 235: 0100007F:0035 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 1984532 2 0000000058247d46 0';
  const note = (format: string, text: string) =>
    read(format, text).fields.flatMap((field) => (field.column.id === 'timeout' ? [matchHeader(format, field).note] : []));
  expect([note('tcp', ROWS.keepalive), note('udp', udp)]).toEqual([['not-a-timeout'], [undefined]]);
});

describe('a timer as netstat -o prints it', () => {
  // net-tools 2.10 on the captures' machine: word (seconds/retrnsmt/timeout)
  test.each([
    [{ tr: 2, when: 0x4a1, perSecond: 100, retrnsmt: 0, probes: 0 }, 'keepalive (11.85/0/0)'],
    [{ tr: 1, when: 14, perSecond: 100, retrnsmt: 2, probes: 0 }, 'on (0.14/2/0)'],
    [{ tr: 4, when: 0x86, perSecond: 100, retrnsmt: 0, probes: 3 }, 'probe (1.34/0/3)'],
    [{ tr: 0, when: 0, perSecond: 100, retrnsmt: 0, probes: 0 }, 'off (0.00/0/0)'],
  ])('%o is %s', (facts, text) => expect(netstatTimer(facts)).toBe(text));
});
