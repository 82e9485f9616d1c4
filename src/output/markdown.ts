/** Markdown tables, one a section, for issues and wikis: sockets with the columns that people discuss, other tables with all of theirs. */
import { visible } from '../base/visible.ts';
import type { Field } from '../procfs/column.ts';
import type { Format } from '../procfs/format.ts';
import { holdersText } from './csv.ts';
import { flatEntry } from './entry.ts';
import type { Survey } from './survey.ts';
import type { MakeWriter } from './writer.ts';

/** Columns of an internet socket that stand in the table; the address takes its port with it. */
const INET_HEAD = ['st', 'local', 'remote', 'rx_queue', 'tx_queue', 'timer', 'uid', 'inode'];

export const markdownWriter: MakeWriter = (write, survey) => {
  let title: { readonly format: Format; readonly line: number } | undefined;
  let begun = false;
  const row = (cells: readonly string[]) => write(`| ${cells.map(cell).join(' | ')} |\n`);
  return {
    section(format, line) {
      title = { format, line };
    },
    entry(format, fields, line) {
      const { head, cells } = rowOf(format, fields, line, survey);
      if (title) {
        write(`${begun ? '\n' : ''}**${title.format.id}** (line ${title.line + 1})\n\n`);
        row(head);
        write(`|${' --- |'.repeat(head.length)}\n`);
        title = undefined;
        begun = true;
      }
      row(cells);
    },
    end() {},
  };
};

/** A cell must stay one: no bar, no markup, no newline. */
function cell(text: string): string {
  return visible(text).replace(/[\\|`*_~<>[\]&]/g, (one) => (one === '<' ? '&lt;' : one === '&' ? '&amp;' : `\\${one}`));
}

function rowOf(
  format: Format,
  fields: readonly Field[],
  line: number,
  survey: Survey,
): { head: readonly string[]; cells: readonly string[] } {
  const entry = flatEntry(format, fields, line, survey);
  const text = (id: string) => String(entry.values.get(id) ?? '');
  const mapped = survey.facts.holders.size > 0 && format.holds === 'sockets';
  const process = { head: mapped ? ['processes'] : [], cells: mapped ? [holdersText(entry)] : [] };
  if (!entry.values.has('rem_address')) {
    const ids = [...entry.values.keys()];
    return { head: [...ids, ...process.head], cells: [...ids.map(text), ...process.cells] };
  }
  const end = (address: string, port: string) => (address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`);
  const seconds = Number(text('tm_when') || 0) / survey.clockTicks.perSecond;
  const timer = text('tr') === 'off' || text('tr') === '' ? '' : `${text('tr')} ${seconds.toFixed(2)} s`;
  const cells = [text('st'), end(text('local_address'), text('local_port')), end(text('rem_address'), text('rem_port'))];
  return {
    head: [...INET_HEAD, ...process.head],
    cells: [...cells, text('rx_queue'), text('tx_queue'), timer, text('uid'), text('inode'), ...process.cells],
  };
}
