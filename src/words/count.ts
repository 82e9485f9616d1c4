/** Numbers and lists in sentences. Not Intl: the words must be the same on every machine. */

/** 1234567 as 1,234,567. */
export function thousands(count: number): string {
  const digits = String(count);
  let text = '';
  for (let at = 0; at < digits.length; at++) text += at > 0 && (digits.length - at) % 3 === 0 ? `,${digits[at]}` : digits[at];
  return text;
}

/** "a, b and c". */
export function listed(items: readonly string[], comma: string, and: string): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(comma)}${and}${items.at(-1)}`;
}
