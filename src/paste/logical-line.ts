/**
 * Making logical lines: taking characters off, replacing some, joining lines, and never losing track of where the rest stands in the paste.
 *
 * Spans and edits count characters of the logical line from 0. All functions are linear in the text and its pieces.
 */
import type { Span } from '../base/span.ts';
import type { LogicalLine, Piece, Repair } from './line.ts';

/** The characters [start, end) become `text`; edits are in order and disjoint. */
export interface Edit extends Span {
  readonly text: string;
}

/** The line after the edits; an edit without text takes characters off. */
export function editLine(line: LogicalLine, edits: readonly Edit[], repair: Repair): LogicalLine {
  const writer = pieceWriter(line);
  let at = 0;
  for (const edit of edits) {
    writer.keep(at, edit.start);
    writer.replace(edit);
    at = edit.end;
  }
  writer.keep(at, line.text.length);
  return writer.finish(withRepair(line.repairs, repair));
}

/** The characters [start, end) of a line. */
export function cutLine(line: LogicalLine, start: number, end: number, repair?: Repair): LogicalLine {
  return cutLines(line, [{ start, end }], repair)[0] ?? { text: '', pieces: [], repairs: line.repairs };
}

/** Stretches of a line, each as a line; they are in order and disjoint. */
export function cutLines(line: LogicalLine, spans: readonly Span[], repair?: Repair): LogicalLine[] {
  const writer = pieceWriter(line);
  const repairs = repair ? withRepair(line.repairs, repair) : line.repairs;
  return spans.map((span) => {
    writer.keep(span.start, span.end);
    return writer.finish(repairs);
  });
}

/** Lines one after the other; `gaps[n]` is set between the n-th and the next, and stands for nothing of the paste but the place between them. */
export function joinLines(lines: readonly LogicalLine[], gaps: readonly string[], repair?: Repair): LogicalLine {
  let text = '';
  const pieces: Piece[] = [];
  let repairs: readonly Repair[] = [];
  for (const [index, line] of lines.entries()) {
    for (const piece of line.pieces) pieces.push({ ...piece, at: piece.at + text.length });
    text += line.text;
    for (const known of line.repairs) repairs = withRepair(repairs, known);
    const gap = gaps[index] ?? '';
    const next = lines[index + 1];
    if (gap === '' || !next) continue;
    const start = line.pieces.at(-1)?.end ?? 0;
    pieces.push({ at: text.length, length: gap.length, start, end: next.pieces[0]?.start ?? start });
    text += gap;
  }
  return { text, pieces, repairs: repair ? withRepair(repairs, repair) : repairs };
}

function withRepair(repairs: readonly Repair[], repair: Repair): readonly Repair[] {
  return repairs.includes(repair) ? repairs : [...repairs, repair];
}

/** Walks a line from left to right and collects what is kept. */
function pieceWriter(line: LogicalLine) {
  let text = '';
  let pieces: Piece[] = [];
  let index = 0;

  const pieceAt = (at: number): Piece | undefined => {
    let piece = line.pieces[index];
    while (piece && piece.at + piece.length <= at) piece = line.pieces[++index];
    return piece;
  };
  const add = (piece: Piece): void => {
    const last = pieces.at(-1);
    const follows = last && last.end === piece.start && isExact(last) && isExact(piece);
    if (follows) pieces[pieces.length - 1] = { ...last, length: last.length + piece.length, end: piece.end };
    else pieces.push(piece);
  };

  return {
    keep(start: number, end: number): void {
      for (let at = start; at < end; ) {
        const piece = pieceAt(at);
        if (!piece) break;
        const to = Math.min(end, piece.at + piece.length);
        const from = isExact(piece) ? piece.start + at - piece.at : piece.start;
        add({ at: text.length, length: to - at, start: from, end: isExact(piece) ? from + to - at : piece.end });
        text += line.text.slice(at, to);
        at = to;
      }
    },
    replace(edit: Edit): void {
      if (edit.text === '') return;
      const first = pieceAt(edit.start);
      const start = first ? (isExact(first) ? first.start + edit.start - first.at : first.start) : (line.pieces.at(-1)?.end ?? 0);
      const last = edit.end > edit.start ? pieceAt(edit.end - 1) : undefined;
      const end = last ? (isExact(last) ? last.start + edit.end - last.at : last.end) : start;
      add({ at: text.length, length: edit.text.length, start, end });
      text += edit.text;
    },
    /** The line so far; what follows is the next one. */
    finish(repairs: readonly Repair[]): LogicalLine {
      const finished = { text, pieces, repairs };
      text = '';
      pieces = [];
      return finished;
    },
  };
}

const isExact = (piece: Piece): boolean => piece.end - piece.start === piece.length;
