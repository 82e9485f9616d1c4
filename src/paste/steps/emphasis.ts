/** Marks of Markdown and of chats inside a line: `**bold**` and backticks, put there to point at something. */
import { type Edit, editLine } from '../logical-line.ts';
import type { Step } from './step.ts';

export const emphasis: Step = {
  repair: 'markup',
  apply(line) {
    const { text } = line;
    if (!text.includes('`') && !text.includes('**') && !text.includes('~~')) return undefined;
    const edits: Edit[] = [];
    for (let at = 0; at < text.length; ) {
      const length = text[at] === '`' ? 1 : text.startsWith('**', at) || text.startsWith('~~', at) ? 2 : 0;
      if (length > 0) edits.push({ start: at, end: at + length, text: '' });
      at += Math.max(length, 1);
    }
    return edits.length > 0 ? { line: editLine(line, edits, 'markup') } : undefined;
  },
};
