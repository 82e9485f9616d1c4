/** Markdown tables, one a section, for issues and wikis: sockets with the columns that people discuss, other tables with all of theirs. */
import { visible } from '../base/visible.ts';
import { holdersText } from './csv.ts';
import { type FlatEntry, flatEntry } from './entry.ts';
import type { MakeWriter } from './writer.ts';

/** Columns of an internet socket that stand in the table; the address takes its port with it. */
const INET_HEAD = ['st', 'local', 'remote', 'rx_queue', 'tx_queue', 'timer', 'uid', 'inode'];

export const markdownWriter: MakeWriter = (write, survey) => {
  let title = '';
  let begun = false;
  let processes: readonly 'processes'[] = [];
  /** Of a section whose rows may have more to say than its format: its head is known when it ends. */
  let kept: FlatEntry[] = [];
  const row = (cells: readonly string[]) => write(`| ${cells.map(cell).join(' | ')} |\n`);
  const begin = (head: readonly string[]) => {
    write(`${begun ? '\n' : ''}${title}\n\n`);
    row([...head, ...processes]);
    write(`|${' --- |'.repeat(head.length + processes.length)}\n`);
    title = '';
    begun = true;
  };
  const writeRow = (entry: FlatEntry, cells: readonly string[]) => row([...cells, ...processes.map(() => holdersText(entry))]);
  const end = () => {
    const ids = [...new Set(kept.flatMap((entry) => [...entry.values.keys()]))];
    if (kept.length > 0) begin(ids);
    for (const entry of kept)
      writeRow(
        entry,
        ids.map((id) => textOf(entry, id)),
      );
    kept = [];
  };
  return {
    section(format, line) {
      end();
      title = `**${format.id}** (line ${line + 1})`;
      processes = survey.facts.holders.size > 0 && format.holds === 'sockets' ? ['processes'] : [];
    },
    entry(format, fields, line) {
      const entry = flatEntry(format, fields, line, survey);
      if (!entry.values.has('rem_address')) return void kept.push(entry);
      if (title !== '') begin(INET_HEAD);
      writeRow(entry, inetCells(entry, survey.clockTicks.perSecond));
    },
    end,
  };
};

/** A cell must stay one: no bar, no markup, no newline. */
function cell(text: string): string {
  return visible(text).replace(/[\\|`*_~<>[\]&]/g, (one) => (one === '<' ? '&lt;' : one === '&' ? '&amp;' : `\\${one}`));
}

const textOf = ({ values }: FlatEntry, id: string): string => String(values.get(id) ?? '');

function inetCells(entry: FlatEntry, perSecond: number): string[] {
  const text = (id: string) => textOf(entry, id);
  const endpoint = (address: string, port: string) => (address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`);
  const seconds = Number(text('tm_when') || 0) / perSecond;
  const timer = text('tr') === 'off' || text('tr') === '' ? '' : `${text('tr')} ${seconds.toFixed(2)} s`;
  const ends = [endpoint(text('local_address'), text('local_port')), endpoint(text('rem_address'), text('rem_port'))];
  return [text('st'), ...ends, text('rx_queue'), text('tx_queue'), timer, text('uid'), text('inode')];
}
