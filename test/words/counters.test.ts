import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { counters as en } from '../../src/words/en/counters.ts';
import { plain } from '../../src/words/say.ts';
import { counters as zh } from '../../src/words/zh/counters.ts';

test('both languages explain the same counters, each with the same function that counts it', () => {
  const functions = (words: typeof en) => [...words].map(([name, said]) => [name, plain(said).match(/\w+\(\)/g)]);
  expect(functions(zh)).toEqual(functions(en));
  for (const [name, said] of [...en, ...zh]) expect(plain(said), name).toMatch(/\w+\(\).*[.。]$/);
});

test('the functions are those that count, not those that decide: net/ipv4/tcp.c, tcp_timer.c, tcp_minisocks.c', () => {
  const functions = (name: string) => plain(en.get(name) ?? []).match(/\w+\(\)/g);
  expect(functions('TCPAbortOnMemory')).toEqual(['__tcp_close()', 'tcp_out_of_resources()']);
  expect(functions('TCPTimeouts')).toEqual(['tcp_retransmit_timer()', 'tcp_syn_ack_timeout()']);
  expect(functions('AttemptFails')).toEqual(['tcp_done()', 'tcp_check_req()']);
  expect(functions('OutNoRoutes')).toContain('tcp_v4_connect()');
});

test('every counter that is explained is one that the kernel prints, by that name', () => {
  const printed = new Set(['snmp', 'netstat'].flatMap((file) => readFileSync(`test/fixtures/procfs/${file}`, 'utf8').split(/\s+/)));
  expect([...en.keys()].filter((name) => !printed.has(name))).toEqual([]);
});

test('a sentence ends with all the functions that count, in the brackets of its language', () => {
  expect(plain(en.get('TCPSynRetrans') ?? [])).toBe('SYNs and SYN+ACKs retransmitted (__tcp_retransmit_skb(), tcp_rtx_synack()).');
  expect(plain(zh.get('TCPOFODrop') ?? [])).toBe('接收缓冲区已满或内存不足而丢弃的乱序数据（tcp_data_queue_ofo()）。');
});
