/** Numbers as the kernel prints them: strict readers that take digits and nothing else. */

/** The value 0 to 15 of a hexadecimal digit's character code, or -1. */
export function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** The first index that is no hexadecimal digit, or -1 where all are (an empty text: 0). */
export function firstNotHex(text: string): number {
  if (text === '') return 0;
  for (let at = 0; at < text.length; at++) if (hexDigit(text.charCodeAt(at)) < 0) return at;
  return -1;
}

/** The first index that is no decimal digit, or -1 where all are (an empty text: 0). A leading minus is taken where `signed`. */
export function firstNotDecimal(text: string, signed = false): number {
  let at = signed && text.charCodeAt(0) === 0x2d ? 1 : 0;
  if (at === text.length) return at;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return at;
  }
  return -1;
}

/** `value` in upper-case hexadecimal, padded with zeros to `width` as printf's %0*X does: wider values are not cut. */
export function toHex(value: number | bigint, width: number): string {
  return value.toString(16).toUpperCase().padStart(width, '0');
}
