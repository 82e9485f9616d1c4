/** One JSON object a line, one line an entry: what jq, DuckDB and log tools take as it is. */
import { flatEntry } from './entry.ts';
import { entryJson } from './json.ts';
import type { MakeWriter } from './writer.ts';

export const ndjsonWriter: MakeWriter = (write, survey) => ({
  section() {},
  entry: (format, fields, line, again) => write(`${entryJson(flatEntry(format, fields, line, survey, again))}\n`),
  end() {},
});
