/** What the reader thinks an endpoint means, judged: right, or which misunderstanding gives this answer. */
import { type Address, decodeAddress, formatAddress, isMapped } from '../procfs/address.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import { type Misconception, type Wrong, wrongIPv4, wrongIPv6, wrongPort } from './drill-wrong.ts';
import type { Endpoint } from './encode-text.ts';

export type Judged = 'right' | Misconception | 'unknown';

export interface Verdict {
  readonly address: Judged;
  readonly port: Judged;
}

/**
 * `addressDigits` (8 or 32) and `portDigits` (4) as a machine of `order` printed them, both well-formed. An absent address is never right; an absent
 * port is 0, shown as `*`.
 */
export function judge(addressDigits: string, portDigits: string, order: ByteOrder, typed: Endpoint): Verdict {
  const address = decodeAddress(addressDigits, order);
  const wrong = addressDigits.length === 8 ? wrongIPv4(addressDigits, order) : wrongIPv6(addressDigits, order);
  return {
    address: address && typed.address ? judgeHalf(plain(address), plain(typed.address), wrong) : 'unknown',
    port: judgeHalf(String(Number.parseInt(portDigits, 16)), String(typed.port ?? 0), wrongPort(portDigits)),
  };
}

/** An IPv4-mapped address may be written as the IPv4 address that it is. */
function plain(address: Address): string {
  const text = formatAddress(address);
  return isMapped(address) ? text.slice('::ffff:'.length) : text;
}

function judgeHalf(right: string, typed: string, wrong: readonly Wrong[]): Judged {
  if (typed === right) return 'right';
  return wrong.find((one) => one.text === typed)?.misconception ?? 'unknown';
}
