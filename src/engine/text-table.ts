/** Texts by number: each distinct text is kept once, numbered from 0 in the order of its first appearance. */
export interface TextTable {
  count(): number;
  id(text: string): number;
  text(id: number): string;
}

export function createTextTable(): TextTable {
  const texts: string[] = [];
  const ids = new Map<string, number>();
  return {
    count: () => texts.length,
    id(text) {
      const known = ids.get(text);
      if (known !== undefined) return known;
      ids.set(text, texts.length);
      texts.push(text);
      return texts.length - 1;
    },
    text: (id) => texts[id] ?? '',
  };
}
