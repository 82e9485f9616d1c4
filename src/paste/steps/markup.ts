/**
 * HTML: entities and tags, as copied page sources, wikis and feeds have them. `tm-&gt;when`, `<span class="go">0: 0100007F…</span>`.
 *
 * A tag that ends a line on the page (`<br>`, `</div>`) becomes a newline inside the logical line, and the splitter cuts there; one that
 * begins a cell becomes a blank; the others vanish.
 */
import { toUtf8 } from '../../base/byte-string.ts';
import { type Edit, editLine } from '../logical-line.ts';
import type { Step } from './step.ts';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  colon: ':',
  emsp: ' ',
  ensp: ' ',
  gt: '>',
  lowbar: '_',
  lt: '<',
  nbsp: ' ',
  newline: '\n',
  quot: '"',
  tab: '\t',
  thinsp: ' ',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/y;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,15})(?:[\s/][^<>]{0,2000})?>/y;
const ENDS_LINE = /^(?:br|hr|p|div|li|tr|pre|table|ul|ol|h[1-6])$/i;
const CELL = /^(?:td|th)$/i;

export const markup: Step = {
  repair: 'markup',
  apply(line) {
    const { text } = line;
    if (!text.includes('&') && !text.includes('<')) return undefined;
    const edits: Edit[] = [];
    for (let at = 0; at < text.length; ) {
      const edit = text[at] === '&' ? entityAt(text, at) : text[at] === '<' ? tagAt(text, at) : undefined;
      if (edit) edits.push(edit);
      at = edit ? edit.end : at + 1;
    }
    return edits.length > 0 ? { line: editLine(line, edits, 'markup') } : undefined;
  },
};

function entityAt(text: string, start: number): Edit | undefined {
  ENTITY.lastIndex = start;
  const found = ENTITY.exec(text);
  if (!found) return undefined;
  const [whole, decimal, hex, name] = found;
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined;
  const character = code === undefined ? NAMED[name?.toLowerCase() ?? ''] : characterOf(code);
  return character === undefined ? undefined : { start, end: start + whole.length, text: character };
}

function characterOf(code: number): string | undefined {
  if (code === 0xa0) return ' ';
  return code > 0 && code <= 0x10ffff ? toUtf8(String.fromCodePoint(code)) : undefined;
}

function tagAt(text: string, start: number): Edit | undefined {
  TAG.lastIndex = start;
  const found = TAG.exec(text);
  if (!found) return undefined;
  const [whole, slash, name = ''] = found;
  const breaks = ENDS_LINE.test(name) && (slash === '/' || /^(?:br|hr)$/i.test(name));
  return { start, end: start + whole.length, text: breaks ? '\n' : slash === '' && CELL.test(name) ? ' ' : '' };
}
