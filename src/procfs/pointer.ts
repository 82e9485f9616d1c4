/**
 * What %pK has printed, from kernel to kernel: 8 or 16 digits (a true address once, a hash now, zeros under kptr_restrict), `(null)`,
 * `(ptrval)` or `(____ptrval____)` before there is randomness to hash with, `pK-error` in interrupts. Some write 0x in front.
 * lib/vsprintf.c restricted_pointer(), ptr_to_id()
 */
export function isPointer(text: string): boolean {
  if (text === '(null)' || text === '(ptrval)' || text === '(____ptrval____)' || text === 'pK-error') return true;
  const digits = text.startsWith('0x') ? text.slice(2) : text;
  return digits.length >= 8 && digits.length <= 16 && /^[0-9a-fA-F]+$/.test(digits);
}
