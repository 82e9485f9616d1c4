import { describe, expect, test } from 'vitest';
import { createEncoder, type Encoder, readLane } from '../../src/session/encoder.ts';

const EXAMPLE = '127.0.0.1:8888';
const lanes = (encoder: Encoder) => ({
  typed: encoder.typed.value,
  bytes: encoder.bytes.value.map((byte) => byte.toString(16)).join(' '),
  tcp: encoder.forms.value.map((form) => `${form.file} ${form.addressDigits}:${form.portDigits}`)[0],
});
const LOOPBACK = { typed: EXAMPLE, bytes: '7f 0 0 1', tcp: 'tcp 0100007F:22B8' };

describe('editing any lane recomputes the others', () => {
  test('the free field', () => {
    const encoder = createEncoder('little', '1.1.1.1:1');
    encoder.type(EXAMPLE);
    expect(lanes(encoder)).toEqual(LOOPBACK);
  });

  test('the digits, as the machine of the moment prints them', () => {
    const encoder = createEncoder('little', '10.0.0.1:8888');
    expect(encoder.setDigits('0100007F')).toBe(true);
    expect(lanes(encoder)).toEqual(LOOPBACK);
    expect(encoder.setDigits('0100007')).toBe(false);
    encoder.order.value = 'big';
    expect(lanes(encoder)).toEqual({ ...LOOPBACK, tcp: 'tcp 7F000001:22B8' });
  });

  test('the digits of tcp6: an IPv4-mapped address stays the IPv4 address', () => {
    const encoder = createEncoder('little', '10.0.0.1:8888');
    encoder.setDigits('0000000000000000FFFF00000100007F');
    expect(lanes(encoder)).toEqual(LOOPBACK);
    const mapped = createEncoder('little', '[::ffff:10.0.0.1]:8888');
    mapped.setDigits('0000000000000000FFFF00000100007F');
    expect(mapped.typed.value).toBe('[::ffff:127.0.0.1]:8888');
  });

  test('a byte and the port', () => {
    const encoder = createEncoder('little', '127.0.0.9:1');
    encoder.setByte(3, 1);
    encoder.setPort(8888);
    expect(lanes(encoder)).toEqual(LOOPBACK);
    encoder.setPort(undefined);
    expect(encoder.typed.value).toBe('127.0.0.1');
  });
});

test('counting wraps at the ends', () => {
  const encoder = createEncoder('little', '0.0.0.0:0');
  encoder.stepPort(-1);
  encoder.stepByte(0, -16);
  expect(encoder.typed.value).toBe('240.0.0.0:65535');
  encoder.stepAddress(16);
  expect(encoder.typed.value).toBe('240.0.0.16:65535');
  encoder.stepDigits('100000F0', 1);
  expect(encoder.typed.value).toBe('241.0.0.16:65535');
  encoder.stepDigits('FFFFFFFF', 1);
  expect(encoder.typed.value).toBe('0.0.0.0:65535');
});

test('what is not understood leaves the last endpoint, and says where', () => {
  const encoder = createEncoder('little', EXAMPLE);
  encoder.type('127.0.0.1:99999');
  expect(encoder.problem.value).toEqual({ code: 'port-range', start: 10, end: 15 });
  expect(encoder.endpoint.value.port).toBe(8888);
  encoder.type('::1:80');
  expect(encoder.ambiguous.value).toEqual({ address: '::1:80', head: '::1', tail: '80' });
});

test('the wide signs and digits of a Chinese keyboard are the plain ones', () => {
  const encoder = createEncoder('little', '1.1.1.1:1');
  encoder.type('127.0.0.1：８８８８');
  expect(lanes(encoder)).toEqual({ ...LOOPBACK, typed: '127.0.0.1：８８８８' });
  encoder.type('：：1：99999');
  expect(encoder.problem.value).toEqual({ code: 'port-range', start: 4, end: 9 });
  encoder.type(' ：：1：80');
  expect(encoder.ambiguous.value).toEqual({ address: '::1:80', head: '::1', tail: '80' });
});

test('a row of the reader is marked as edited, and comes back', () => {
  const own = { address: { family: 4, words: [0x0a000005] }, port: 443 } as const;
  const encoder = createEncoder('little', EXAMPLE, own);
  expect([encoder.typed.value, encoder.edited.value]).toEqual(['10.0.0.5:443', false]);
  encoder.stepPort(1);
  expect(encoder.edited.value).toBe(true);
  encoder.reset();
  expect([encoder.typed.value, encoder.edited.value]).toEqual(['10.0.0.5:443', false]);
  const example = createEncoder('little', EXAMPLE);
  example.stepPort(1);
  expect(example.edited.value).toBe(false);
});

test('a lane waits until it is complete', () => {
  expect([readLane.byte('7'), readLane.byte('7f'), readLane.byte('7G')]).toEqual([undefined, 127, undefined]);
  expect([readLane.port(''), readLane.port('70000'), readLane.port('80')]).toEqual([undefined, undefined, 80]);
  expect([readLane.portDigits('22B'), readLane.portDigits('22B8')]).toEqual([undefined, 8888]);
});
