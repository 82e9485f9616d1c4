// Real rows of every format, in both byte orders: what is mutated.
import { readdirSync, readFileSync } from 'node:fs';
import { byteString } from '../../src/base/byte-string.ts';

export interface Sample {
  readonly file: string;
  readonly header: string;
  readonly row: string;
}

/** Rows of a file that are mutated: its first and its last ones. */
const MOST = 8;
const HOST_ORDER = /^(?:tcp|udp|udplite|raw|icmp)6?$/;

/** `folder` holds one file of procfs text for each format. */
export function samplesOf(folder: string): Sample[] {
  return readdirSync(folder).flatMap((file) => {
    const [header = '', ...rest] = byteString(readFileSync(`${folder}/${file}`))
      .split('\n')
      .filter((line) => line !== '');
    const rows = rest.length === 0 ? [header] : [...rest.slice(0, MOST / 2), ...rest.slice(MOST / 2).slice(-MOST / 2)];
    const little = rows.map((row) => ({ file, header, row }));
    return HOST_ORDER.test(file) ? [...little, ...little.map((one) => ({ ...one, row: turned(one.row) }))] : little;
  });
}

/** A row as a machine of the other byte order prints it: each word of its addresses reversed. */
function turned(row: string): string {
  return row.replace(/(?<= )[0-9A-F]{8,32}(?=:[0-9A-F]{4} )/g, (address) => address.replace(/(..)(..)(..)(..)/g, '$4$3$2$1'));
}
