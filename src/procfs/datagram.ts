/** What udp, udplite, raw and icmp share: a row of 13 fields that ends with drops, two states, queues that count kernel memory. */
import { columnsFrom } from './columns.ts';
import type { Format } from './format.ts';
import { sharedFields } from './inet-columns.ts';
import { inetFormat } from './inet-row.ts';
import { DATAGRAM_STATES } from './states.ts';

/** Fields of a row: 13 since 2.6.27 (drops), 12 before; kernels of the 2.0 line ended with the inode. */
const COMPLETE = [12, 13];

/**
 * A row that nothing named is udp's if its state is one that datagram sockets print and its length one that only they have: connected
 * (01) with 13 fields, unconnected (07) with any number but tcp's 17.
 */
function claimsUnnamed(fields: number, state: number): boolean {
  return (state === 7 && fields !== 17) || (state === 1 && fields === 13);
}

/** Where the file is known, any row but one of tcp's: 17 fields, or a state of TCP's with another number than 13. */
function isDatagram(fields: number, state: number): boolean {
  return fields === 13 || (fields !== 17 && (state === 1 || state === 7));
}

const SOURCE6 = 'net/ipv6/datagram.c __ip6_dgram_sock_seq_show()';

/**
 * The files of both families. Rows that nothing named are taken for this file's only where `unnamed`, as udp's are: the rows of the others have
 * the same shape, so those are known by a mark that names their file.
 */
export function datagramFormats(id: string, sl: '%4d' | '%5d', source: string, unnamed = false): [Format, Format] {
  return [datagramFormat(id, 4, sl, source, unnamed), datagramFormat(`${id}6`, 6, '%5d', SOURCE6, unnamed)];
}

function datagramFormat(id: string, family: 4 | 6, sl: '%4d' | '%5d', source: string, unnamed: boolean): Format {
  const drops = columnsFrom(source)('drops', 'drops', '%u', { is: 'decimal', unit: 'packets' }, 'sk_drops', 'queue');
  return inetFormat({
    id,
    family,
    source,
    fields: [...sharedFields(id, source, family, DATAGRAM_STATES, sl), [drops]],
    // seq_setwidth(seq, 127) in udp4_seq_show() and ping_v4_seq_show()
    padded: family === 4 && id !== 'raw' ? 127 : undefined,
    complete: COMPLETE,
    header: (words, named) =>
      words.includes('remote_address') === (family === 6) && (named || (unnamed && ['ref', 'drops'].some((word) => words.includes(word)))),
    claims: (fields, state, known) => (known ? isDatagram(fields, state) : unnamed && claimsUnnamed(fields, state)),
  });
}
