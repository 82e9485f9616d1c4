// The house's walls. src/layers.json says which folder may import which; ARCHITECTURE.md shows the same table to people; this test holds both to the source.
// A second table names what no Content-Security-Policy can stop, and what must therefore not be written at all.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import layers from '../src/layers.json' with { type: 'json' };

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typesOnly: boolean;
}

const allowed: Readonly<Record<string, readonly string[]>> = layers;
const source = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => [file, readFileSync(join('src', file), 'utf8')]),
);

/** "ui/table/row.tsx" is in the layer "ui"; "main.tsx" is one of its own; so is a package: "preact/hooks" in "preact". */
const layerOf = (path: string): string => basename(path.split('/')[0] ?? '').replace(/\.tsx?$/, '');
const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

const importsOf = (file: string, text: string): Import[] =>
  [...text.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s*)?'([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    ([, type, named, dynamic]) => {
      const name = (named ?? dynamic ?? '').replace(/\?.*$/, '');
      const target = name.startsWith('.') ? layerOf(normalize(join(dirname(file), name))) : packageOf(name);
      return { file, target, typesOnly: type !== undefined };
    },
  );

const mayImport = ({ file, target, typesOnly }: Import): boolean => {
  const own = layerOf(file);
  const list = allowed[own] ?? [];
  if (target === own || list.includes('what they join') || list.includes(target)) return true;
  return typesOnly && (list.includes(`${target} (types)`) || (target in allowed && list.includes('any folder (types)')));
};

const forbidden: readonly (readonly [why: string, pattern: RegExp])[] = [
  [
    'navigation carries data out and no policy stops it',
    /\blocation\s*=[^=]|\blocation\.href\s*=[^=]|\blocation\.(?:assign|replace)\(|\bwindow\.open\b/,
  ],
  ['WebRTC sends packets past the policy', /RTCPeerConnection/],
  ['pasted text must never become markup', /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/],
  ['pasted text must never become code', /\beval\(|\bnew Function\b/],
];
const exempt: Readonly<Record<string, RegExp>> = { 'trusted-types.ts': /RTCPeerConnection/ };

describe('the layers of src/', () => {
  test('every folder and every door has its row in src/layers.json', () => {
    const helpers = ['trusted-types', 'register-sw'];
    const present = [...source.keys()].map(layerOf).filter((layer) => !helpers.includes(layer));
    expect([...new Set(present)].filter((layer) => !(layer in allowed))).toEqual([]);
    const all = new Set(readdirSync('src').map(layerOf));
    expect(
      Object.keys(allowed).filter((layer) => !all.has(layer)),
      'a row of nothing',
    ).toEqual([]);
  });

  test('no file imports what its row does not list', () => {
    const wrong = [...source].flatMap(([file, text]) => importsOf(file, text)).filter((one) => !mayImport(one));
    expect(
      wrong.map(
        ({ file, target }) => `src/${file} must not import ${target}: move the code, or change src/layers.json and ARCHITECTURE.md`,
      ),
    ).toEqual([]);
  });

  test('the reader of imports sees every form of them', () => {
    const text =
      "import './a/x.ts';\nimport type { T } from '../b/y.ts';\nimport {\n  v,\n} from 'preact/hooks';\nexport * from './z.ts';\nawait import('./c/w.ts?worker');\n";
    expect(importsOf('ui/f.ts', text)).toEqual([
      { file: 'ui/f.ts', target: 'ui', typesOnly: false },
      { file: 'ui/f.ts', target: 'b', typesOnly: true },
      { file: 'ui/f.ts', target: 'preact', typesOnly: false },
      { file: 'ui/f.ts', target: 'ui', typesOnly: false },
      { file: 'ui/f.ts', target: 'ui', typesOnly: false },
    ]);
    expect(mayImport({ file: 'engine/f.ts', target: 'paste', typesOnly: true })).toBe(true);
    expect(mayImport({ file: 'engine/f.ts', target: 'ui', typesOnly: true })).toBe(false);
    expect(mayImport({ file: 'ui/f.ts', target: 'engine', typesOnly: false })).toBe(false);
  });

  test('ARCHITECTURE.md shows the same table', () => {
    const cells = readFileSync('ARCHITECTURE.md', 'utf8')
      .replace(/^[\s\S]*?\| may import \|.*\n/, '')
      .replace(/\n[^|][\s\S]*$/, '')
      .split('\n')
      .filter((line) => line.startsWith('|') && !line.startsWith('|-') && !line.startsWith('| -'))
      .map((line) =>
        line
          .replaceAll('`', '')
          .split('|')
          .slice(1, 3)
          .map((cell) => cell.trim()),
      );
    const shown = cells.flatMap(([folders = '', list = '']) =>
      folders.split(', ').map((folder) => [folder, list === 'nothing' ? [] : list.split(', ')]),
    );
    expect(Object.fromEntries(shown)).toEqual(allowed);
  });
});

describe('what no policy can stop is not written in src/', () => {
  test.each(forbidden)('%s', (_, pattern) => {
    const lines = [...source].flatMap(([file, text]) =>
      text
        .split('\n')
        .flatMap((line, i) => (pattern.test(line) && !exempt[file]?.test(line) ? [`src/${file}:${i + 1}: ${line.trim()}`] : [])),
    );
    expect(lines).toEqual([]);
  });
});
