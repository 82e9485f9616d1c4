/** Columns of text that line up: what ss, netstat and Markdown make of the tables that are no sockets. */
import { visible } from '../base/visible.ts';

/** Widest cell that others are padded to; longer ones stick out. */
const WIDEST = 60;

/** Lines without a newline; the first row is the header. Numbers line up at their right end. */
export function alignedLines(rows: readonly (readonly string[])[]): string[] {
  const clean = rows.map((row) => row.map((text) => visible(text)));
  const count = Math.max(0, ...clean.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, at) => {
    const cells = clean.slice(1).map((row) => row[at] ?? '');
    const width = clean.reduce((widest, row) => Math.max(widest, Math.min(WIDEST, (row[at] ?? '').length)), 0);
    return { width, right: cells.some((cell) => cell !== '') && cells.every((cell) => /^-?\d*$/.test(cell)) };
  });
  return clean.map((row) =>
    columns
      .map(({ width, right }, at) => (right ? (row[at] ?? '').padStart(width) : (row[at] ?? '').padEnd(width)))
      .join('  ')
      .trimEnd(),
  );
}
