/** How wide characters are where all have the same width: on a terminal, and in a font made for one. */

/** What takes two columns: the blocks of Unicode's East Asian Width W and F, without their holes, and pictures; two letters of a flag are one. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|(?!\p{RI})\p{Emoji_Presentation}/u;

/**
 * Columns that a character takes: wide ones (East Asian, emoji) two, combining and format ones (a byte order mark) none. The first of those stands
 * at U+0300, but for the soft hyphen, which terminals draw.
 */
export function letterWidth(letter: string): 0 | 1 | 2 {
  if (letter < '\u0300') return 1;
  return WIDE.test(letter) ? 2 : /[\p{Mn}\p{Me}\p{Cf}]/u.test(letter) ? 0 : 1;
}
