// Names of classes and animations in the built page: their own; where another sheet has one of that name before, with a 2 behind it, and so on. Short and
// readable: the names of the sheets in front of them would be a hundredth of the page.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const styles = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => path.replaceAll('\\', '/'));
const isModule = (path: string): boolean => path.endsWith('.module.css');

/** The sheets in which a name is, those for the whole page first: theirs stand as they are. */
const sheetsOf = new Map<string, string[]>();
for (const path of [...styles.filter((path) => !isModule(path)), ...styles.filter(isModule).sort()]) {
  const text = readFileSync(join('src', path), 'utf8');
  const names = new Set(Array.from(text.matchAll(/(?:\.|@keyframes )([a-z][\w-]*)/gi), ([, name = '']) => name));
  for (const name of names) sheetsOf.set(name, [...(sheetsOf.get(name) ?? []), path]);
}

/** For css.modules.generateScopedName of Vite. */
export const className = (name: string, path: string): string => {
  const at = sheetsOf.get(name)?.findIndex((sheet) => path.replace(/\?.*$/, '').endsWith(`/${sheet}`)) ?? -1;
  if (at < 0) throw new Error(`${name} is not found in ${path}`);
  if (at === 0) return name;
  const numbered = `${name}${at + 1}`;
  if (sheetsOf.has(numbered)) throw new Error(`${numbered} is what ${name} would be called in ${path}: both would be the same`);
  return numbered;
};
