// Names of classes in the built page: the sheet's and the class's own, or both in one where they are the same, short and readable. So no two sheets may have
// one file name.
import { basename } from 'node:path';

const sheets = new Map<string, string>();

/** For css.modules.generateScopedName of Vite. */
export const className = (name: string, path: string): string => {
  const file = path.replace(/\?.*$/, '');
  const sheet = basename(file, '.module.css');
  const known = sheets.get(sheet) ?? file;
  if (known !== file) throw new Error(`${known} and ${file} have one name: their classes would be the same`);
  sheets.set(sheet, file);
  return name === sheet ? sheet : `${sheet}-${name}`;
};
