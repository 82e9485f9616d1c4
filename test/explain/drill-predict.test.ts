import { expect, test } from 'vitest';
import { judge } from '../../src/explain/drill-predict.ts';
import { parseEndpoint } from '../../src/explain/encode-text.ts';
import type { ByteOrder } from '../../src/procfs/byte-order.ts';

const judged = (digits: string, order: ByteOrder, text: string) => {
  const [address = '', port = ''] = digits.split(':');
  const typed = parseEndpoint(text);
  return typed.is === 'endpoint' ? judge(address, port, order, typed.endpoint) : typed.problem.code;
};
const IPV6 = '00000000000000000000000001000000:0050';
const MAPPED = '0000000000000000FFFF00000100007F:1F90';

test.each([
  ['0100007F:22B8', 'little', '127.0.0.1:8888', 'right', 'right'],
  ['0100007F:22B8', 'little', '1.0.0.127:8888', 'not-reversed', 'right'],
  ['0100007F:22B8', 'little', '127.0.0.1:47138', 'right', 'port-reversed'],
  ['0100007F:22B8', 'little', '247.0.0.16:2318', 'digits-reversed', 'weights-of-ten'],
  ['7F000001:22B8', 'big', '1.0.0.127:8888', 'reversed-on-big', 'right'],
  ['0100007F:22B8', 'little', '10.0.0.1:80', 'unknown', 'unknown'],
  ['0100007F:22B8', 'little', '127.0.0.1', 'right', 'unknown'],
  ['0100007F:22B8', 'little', ':8888', 'unknown', 'right'],
  ['00000000:0000', 'little', '0.0.0.0:*', 'right', 'right'],
  ['00000000:0000', 'little', '0.0.0.0:0', 'right', 'right'],
  [IPV6, 'little', '[::1]:80', 'right', 'right'],
  [IPV6, 'little', '[::100:0]:80', 'word-not-reversed', 'right'],
  [IPV6, 'little', '[0:1::]:80', 'all-reversed', 'right'],
  [MAPPED, 'little', '127.0.0.1:8080', 'right', 'right'],
  [MAPPED, 'little', '[::ffff:127.0.0.1]:8080', 'right', 'right'],
] as const)('%s on a %s-endian machine read as %s: address %s, port %s', (digits, order, text, address, port) => {
  expect(judged(digits, order, text)).toEqual({ address, port });
});
