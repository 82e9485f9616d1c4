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
  // what stands in front of a name is not its beginning
  if (!/^[\w\x80-\xff][^\s:"'|<>]*:/.test(line) || line.length > 2000) return [];
  let end = -1;
  return line.split(':').map((text) => {
    const start = end + 1;
    end = start + text.length;
    return { start, end, text };
  });
}

const isAccount = (tokens: readonly Token[]) =>
  tokens.length === 7 && /^(x|\*|!)?$/.test(tokens[1]?.text ?? '') && (tokens[5]?.text.startsWith('/') ?? false);

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
