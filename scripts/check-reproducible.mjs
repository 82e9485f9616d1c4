// Two builds of one tree, in two places, must be the same bytes: then anybody can check that a file came from its commit.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @param {string} out @returns {Map<string, Buffer>} */
const build = (out) => {
  execFileSync(process.execPath, ['scripts/build.mjs'], {
    env: { ...process.env, SOCKSCOPE_OUT: out },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => join(entry.parentPath, entry.name)).map((path) => [path.slice(out.length + 1), readFileSync(path)]));
};

const place = mkdtempSync(join(tmpdir(), 'sockscope-'));
try {
  const first = build(join(place, 'first'));
  const second = build(join(place, 'and-once-more'));
  const names = new Set([...first.keys(), ...second.keys()]);
  const different = [...names].filter((name) => !first.get(name)?.equals(second.get(name) ?? Buffer.alloc(0)));
  for (const name of different) console.error(`differs between two builds: ${name}`);
  if (different.length === 0) console.log(`${names.size} files, the same bytes twice`);
  process.exitCode = different.length > 0 ? 1 : 0;
} finally {
  rmSync(place, { recursive: true, force: true });
}
