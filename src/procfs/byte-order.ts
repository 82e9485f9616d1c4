/** The order in which the machine that printed the paste keeps the bytes of a number: what `/sys/kernel/cpu_byteorder` says. */
export type ByteOrder = 'little' | 'big';
