// What our decoder is held against in the same process: the ways that come to mind first.

/** Finds every newline. @param {{ bytes: Uint8Array, end: number }} input */
export function newlines({ bytes, end }) {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0 && at < end; at = bytes.indexOf(10, at + 1)) count++;
  if (count === 0) throw new Error('nothing');
}

/** split, then parseInt into objects. @param {string} table */
export function naive(table) {
  /** @param {string} [field] */
  const endpoint = (field = '') => {
    const [address = '', port = ''] = field.split(':');
    const octets = [6, 4, 2, 0].map((at) => Number.parseInt(address.slice(at, at + 2), 16));
    return { address: octets.join('.'), port: Number.parseInt(port, 16) };
  };
  const sockets = table
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [, local, remote, state = '', queues = '', , , uid, , inode] = line.trim().split(/\s+/);
      const [tx, rx] = queues.split(':').map((digits) => Number.parseInt(digits, 16));
      return {
        local: endpoint(local),
        remote: endpoint(remote),
        state: Number.parseInt(state, 16),
        tx,
        rx,
        uid: Number(uid),
        inode: Number(inode),
      };
    });
  if (sockets.length === 0) throw new Error('nothing');
}

/** One regular expression over the whole text, into objects. @param {string} table */
export function expression(table) {
  const row =
    /^ *\d+: ([0-9A-F]{8}):([0-9A-F]{4}) ([0-9A-F]{8}):([0-9A-F]{4}) ([0-9A-F]{2}) ([0-9A-F]{8}):([0-9A-F]{8}) ([0-9A-F]{2}):([0-9A-F]{8}) ([0-9A-F]{8}) +(\d+) +(\d+) (\d+)/gm;
  const sockets = [];
  for (let found = row.exec(table); found; found = row.exec(table)) {
    const [, ...fields] = found;
    const [la, lp, ra, rp, st, tx, rx, tr, when, tries] = fields.map((digits) => Number.parseInt(digits, 16));
    sockets.push({
      la,
      lp,
      ra,
      rp,
      st,
      tx,
      rx,
      tr,
      when,
      tries,
      uid: Number(fields[10]),
      probes: Number(fields[11]),
      inode: Number(fields[12]),
    });
  }
  if (sockets.length === 0) throw new Error('nothing');
}
