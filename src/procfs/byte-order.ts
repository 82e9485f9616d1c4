/** The order in which the machine that printed the paste keeps the bytes of a number: what `/sys/kernel/cpu_byteorder` says. */
export type ByteOrder = 'little' | 'big';

/** How sure the byte order is. `stated` by the paste; `evidence`: addresses speak for it; `given` by the user; `assumed`: nothing speaks for either. */
export type OrderBasis = 'stated' | 'evidence' | 'given' | 'assumed';
