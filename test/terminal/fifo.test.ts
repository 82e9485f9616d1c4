// A named pipe gives what is in it once: whoever opens it a second time waits for a writer that has gone.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { streamSs } from '../../src/terminal/stream-ss.ts';

vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  openSync: vi.fn(() => {
    throw new Error('opened');
  }),
}));

const folder = mkdtempSync(join(tmpdir(), 'sockscope-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a pipe is not opened to see whether it is a long file', () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  expect(streamSs(pipe, 'auto', () => undefined)).toBe(false);
  expect(openSync).not.toHaveBeenCalled();
});
