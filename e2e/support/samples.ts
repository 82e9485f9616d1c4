// Pastes that several stories begin with.

/** The text of the article that this project began with: header twice, blanks collapsed, a prompt. */
export const ARTICLE = `$ cat /proc/net/tcp
sl local_address rem_address st tx_queue rx_queue tr tm->when retrnsmt uid timeout inode
sl local_address rem_address st tx_queue rx_queue tr tm->when retrnsmt uid timeout inode
0: 00000000:22B8 00000000:0000 0A 00000000:00000000 00:00000000 00000000 1000 0 6217263 1 0000000000000000 100 0 0 10 0
1: 0100007F:998E 0100007F:22B8 06 00000000:00000000 03:000014B4 00000000 0 0 0 3 0000000000000000
2: 0100007F:A198 0100007F:22B8 01 00000000:00000000 02:000002BB 00000000 0 0 6213151 2 0000000000000000 20 4 30 10 -1
3: 0100007F:22B8 0100007F:A198 01 00000000:00000000 00:00000000 00000000 1000 0 6248876 1 0000000000000000 20 4 9 10 -1
`;

export const HEADER = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';

/** `count` connections to one server, each from a port and an inode of its own. */
export function manyRows(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0');
    const address = hex(((at >>> 14) << 24) | 0x0000000a, 8);
    return `${String(at).padStart(4)}: 0100A8C0:01BB ${address}:${hex(40000 + (at % 16384), 4)} 01 00000000:00000000 00:00000000 00000000     0        0 ${700000 + at} 1 0000000000000000 20 4 30 10 -1\n`;
  });
  return HEADER + rows.join('');
}
