// Which version this is, for all doors. Taken from git and package.json alone, never from the clock, so that a build can be repeated byte for byte.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const git = (...args: string[]): string => {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
};

const commit = (): string => {
  const head = git('rev-parse', '--short=12', 'HEAD');
  if (head === '') return 'unknown';
  return git('status', '--porcelain') === '' ? head : `${head}-dirty`;
};

const commitDay = (): string => {
  const seconds = Number(git('show', '-s', '--format=%ct', 'HEAD'));
  return seconds > 0 ? new Date(seconds * 1000).toISOString().slice(0, 10) : 'unknown';
};

/** The constants declared in src/env.d.ts, as Vite's `define` wants them. */
export const constants = (): Record<string, string> => ({
  __VERSION__: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version),
  __COMMIT__: JSON.stringify(commit()),
  __DATE__: JSON.stringify(commitDay()),
});
