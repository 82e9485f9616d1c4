/**
 * /etc/passwd, whole or with the names and numbers alone, as the collector prints it
 *
 *     deploy:x:1000:1000:Deploy User,,,:/home/deploy:/bin/bash
 *     └name    └uid └gid └gecos         └home        └shell
 *
 * passwd(5). The second value never leaves here: it is x on every machine of this century.
 */
import { columnsFrom, DECIMAL, TEXT } from '../columns.ts';
import { rowFormat } from '../row-format.ts';
import { type Token, withoutEnd } from '../tokens.ts';

const column = columnsFrom('passwd(5)');

/** Between colons; the empty ones too. */
function cut(text: string): readonly Token[] {
  const line = withoutEnd(text);
  if (!line.includes(':') || line.length > 2000) return [];
  const tokens: Token[] = [];
  let start = 0;
  for (const part of line.split(':')) {
    tokens.push({ start, end: start + part.length, text: part });
    start += part.length + 1;
  }
  return tokens;
}

const isAccount = (tokens: readonly Token[]) =>
  tokens.length === 7 &&
  /^[a-z_][\w.$-]*$/i.test(tokens[0]?.text ?? '') &&
  /^(x|\*|!)?$/.test(tokens[1]?.text ?? '') &&
  (tokens[5]?.text.startsWith('/') ?? false);

export const passwd = rowFormat({
  id: 'passwd',
  holds: 'records',
  source: 'passwd(5)',
  columns: [
    column('name', 'name', '%s', TEXT, '', 'owner'),
    column('password', 'password', '%s', TEXT),
    column('uid', 'UID', '%u', DECIMAL, '', 'owner'),
    column('gid', 'GID', '%u', DECIMAL),
    column('gecos', 'GECOS', '%s', TEXT),
    column('directory', 'directory', '%s', TEXT),
    column('shell', 'shell', '%s', TEXT),
  ],
  identity: 3,
  complete: [3, 4, 7],
  claims: isAccount,
  cut,
});
