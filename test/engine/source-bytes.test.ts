import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codingOf } from '../../src/engine/coding.ts';
import { openSource, type SourceBytes } from '../../src/engine/source-bytes.ts';

/** All of it, by one buffer that goes round. */
async function readAll(bytes: SourceBytes, size: number): Promise<Buffer> {
  const read: Buffer[] = [];
  let some = await bytes.fill(new ArrayBuffer(size));
  while (some) {
    expect([some.byteOffset, some.buffer.byteLength]).toEqual([0, size]);
    expect(some.length).toBeGreaterThan(0);
    read.push(Buffer.from(some));
    some = await bytes.fill(some.buffer);
  }
  return Buffer.concat(read);
}

const zip = async (bytes: BlobPart) =>
  new Blob([await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()]);

/** A file of a browser whose streams cannot fill a buffer that they are given. */
function plainStream(file: Blob): Blob {
  const stream = () =>
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      async start(controller) {
        controller.enqueue(new Uint8Array());
        controller.enqueue(new Uint8Array(await file.arrayBuffer()));
        controller.close();
      },
    });
  return Object.assign(file, { stream });
}

describe('a source gives its bytes, whole and in order, into buffers of any size', () => {
  test('a text, as UTF-8', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 4, max: 64 }), async (text, size) => {
        expect((await readAll(await openSource({ kind: 'text', text }), size)).toString()).toBe(text);
      }),
    );
  });

  test.each([
    ['as PowerShell saves a file, with its mark', (bytes: Buffer<ArrayBuffer>) => bytes],
    ['big-endian', (bytes: Buffer<ArrayBuffer>) => Buffer.from(bytes).swap16()],
    ['without its mark', (bytes: Buffer<ArrayBuffer>) => bytes.subarray(2)],
    ['big-endian without its mark', (bytes: Buffer<ArrayBuffer>) => Buffer.from(bytes).swap16().subarray(2)],
  ])('UTF-16, %s', async (_, make) => {
    const file = new Blob([make(Buffer.from('\ufeff  sl  local_address\r\n# 😀\r\n', 'utf16le'))]);
    const bytes = await openSource({ kind: 'files', files: [file] });
    expect(bytes.total).toBe(file.size / 2);
    expect((await readAll(bytes, 5)).toString()).toBe('  sl  local_address\r\n# 😀\r\n');
  });

  test('several files, each under its name and from a line of its own on', async () => {
    const named = (name: string, file: Blob) => Object.assign(file, { name });
    const files = [
      named('my tcp', new Blob(['a\nb'])),
      named('udp.gz', await zip('c\n')),
      named('none', new Blob([])),
      named('raw', new Blob([Buffer.from('\ufeffd', 'utf16le')])),
    ];
    const bytes = await openSource({ kind: 'files', files });
    expect(bytes.total).toBe(3 + 2 + 0 + 2);
    expect((await readAll(bytes, 1 << 20)).toString()).toBe('==> my_tcp <==\na\nb\n==> udp.gz <==\nc\n==> none <==\n==> raw <==\nd');
  });

  test('several files, of which one cannot be read: its place says so; none of them: that is an error', async () => {
    const folder = Object.assign(new Blob(['no matter']), {
      name: 'my net',
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error()) }),
    });
    const files = [folder, Object.assign(new Blob(['a\n']), { name: 'tcp' })] as Blob[];
    const said = "==> my_net <==\ntail: error reading 'my_net'\n==> tcp <==\na\n";
    expect((await readAll(await openSource({ kind: 'files', files }), 1 << 20)).toString()).toBe(said);
    await expect(openSource({ kind: 'files', files: [folder, folder] as Blob[] })).rejects.toThrow();
  });

  test('several files, of which one after the other is begun', async () => {
    let begun = 0;
    const files = ['a', 'b'].map((text) => {
      const blob = new Blob([text]);
      const stream = () => {
        begun++;
        return Blob.prototype.stream.call(blob);
      };
      return Object.assign(blob, { name: text, stream });
    });
    const bytes = await openSource({ kind: 'files', files });
    const at: number[] = [];
    for (let some = await bytes.fill(new ArrayBuffer(64)); some; some = await bytes.fill(some.buffer)) at.push(begun);
    // a mark, its file, a newline, a mark, its file
    expect(at).toEqual([0, 1, 1, 1, 2]);
  });

  test('several empty files, as those of /proc seem to be, are nothing', async () => {
    const bytes = await openSource({ kind: 'files', files: [new Blob([]), new Blob([])] });
    expect(await readAll(bytes, 8)).toHaveLength(0);
  });

  test.each([
    ['a file', (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes])],
    ['a file without such streams', (bytes: Uint8Array<ArrayBuffer>) => plainStream(new Blob([bytes]))],
    ['a gzip file', zip],
  ])('%s', async (_, make) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 64 }), async (bytes, size) => {
        fc.pre(codingOf(bytes) === undefined);
        const file = await make(Uint8Array.from(bytes));
        expect(await readAll(await openSource({ kind: 'files', files: [file] }), size)).toEqual(Buffer.from(bytes));
      }),
    );
  });
});

test('what is no text of two bytes a character is left as it is', () => {
  for (const head of ['  sl', '\0\x01\0\0', '\x4c\0\0\0', '\0\0\0 ', '1\0', '', '\x7fELF', 'MZ\x90\0'])
    expect(codingOf(Buffer.from(head, 'latin1'))).toBeUndefined();
});
