import { execFileSync, spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RECIPES, type RecipeId } from '../../src/recipes/recipes.ts';

const SHELLS = [['dash'], ['bash'], ['busybox', 'sh']] as const;
const installed = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
/** The program that a recipe needs besides a shell; none: the shell's own words do. */
const NEEDS: Partial<Record<RecipeId, string>> = {
  cat: 'cat',
  labelled: 'tail',
  grep: 'grep',
  python: 'python3',
  perl: 'perl',
  node: 'node',
  'own-process': 'cat',
};
const runnable = process.platform === 'linux';

let server: Server;
let port = '';

beforeAll(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = (typeof address === 'object' && address ? address.port : 0).toString(16).toUpperCase().padStart(4, '0');
});

afterAll(() => server.close());

describe.skipIf(!runnable)('a recipe for the container prints a listener of this process', () => {
  for (const recipe of RECIPES.filter((one) => one.where === 'container')) {
    for (const [program, ...options] of SHELLS) {
      const can = installed(program) && installed(NEEDS[recipe.id] ?? 'sh');
      test.skipIf(!can)(`${recipe.id} in ${[program, ...options].join(' ')}`, () => {
        const printed = execFileSync(program, [...options, '-c', recipe.text], { encoding: 'latin1', stdio: ['ignore', 'pipe', 'pipe'] });
        expect(printed).toMatch(new RegExp(`0100007F:${port} 00000000:0000 0A `));
        const inode = new RegExp(`0100007F:${port} .* 0A (?:\\S+ +){5}(\\d+)`).exec(printed)?.[1];
        const holder = `/proc/${process.pid}/fd/`;
        const held = printed.split('\n').some((line) => line.startsWith(holder) && line.includes(`socket:[${inode}]`));
        expect(held).toBe(recipe.gives === 'everything' || recipe.gives === 'sockets and processes');
      });
    }
  }
});
