/**
 * CSV (RFC 4180) and TSV: one header, the columns of every table in the paste, each once; cells that an entry's table has not are empty.
 * Control characters are written as \xNN. Cells are what the paste says: nothing is put before one that begins with =, +, - or @ against spreadsheets
 * (CWE-1236), as what reads a table finds a socket by its path, every abstract name begins with @, and -1 is a number. README.md warns of it.
 */
import { visible } from '../base/visible.ts';
import { type FlatEntry, flatEntry } from './entry.ts';
import type { MakeWriter } from './writer.ts';

const quoted = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** `12/nginx 14/nginx`: every holder. */
export function holdersText(entry: FlatEntry): string {
  return entry.processes.map((one) => `${one.pid}/${one.comm}`).join(' ');
}

function delimitedWriter(delimiter: string, cell: (text: string) => string): MakeWriter {
  return (write, survey) => {
    const ids = survey.columns;
    const row = (cells: readonly string[]) => write(`${cells.map((text) => cell(visible(text))).join(delimiter)}\n`);
    const names = ids.includes('user') ? 'user_name' : 'user';
    row(['line', 'table', ...ids, 'unknown', 'processes', names]);
    return {
      section() {},
      entry(format, fields, line) {
        const entry = flatEntry(format, fields, line, survey);
        const cells = [...ids, 'unknown'].map((id) => String(entry.values.get(id) ?? ''));
        row([String(entry.line), entry.table, ...cells, holdersText(entry), entry.user ?? '']);
      },
      end() {},
    };
  };
}

export const csvWriter = delimitedWriter(',', quoted);
export const tsvWriter = delimitedWriter('\t', (cell) => cell);
