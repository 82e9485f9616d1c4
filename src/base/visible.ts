/** Text from outside as it can be shown on one line: what has no shape gets one, and it is cut. */

const LIMIT = 200;

/** Control characters as their pictures (U+2400 …), the rest as it is; at most `limit` characters (200). */
export function visible(text: string, limit = LIMIT): string {
  let shown = '';
  for (let at = 0; at < Math.min(text.length, limit); at++) {
    const code = text.charCodeAt(at);
    shown += code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : (text[at] ?? '');
  }
  return text.length > limit ? `${shown}…` : shown;
}
