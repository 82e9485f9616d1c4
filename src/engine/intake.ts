/**
 * A paste coming in: bytes are added, read as far as they go, and in the end it is either something or nothing. Whoever has the bytes
 * (the engine itself, or the worker that is handed them) drives it.
 */
import { fromUtf8 } from '../base/byte-string.ts';
import { type Capture, createCapture, physicalLine, readOn } from './capture.ts';
import type { Opened, WhyUnread } from './protocol.ts';
import { append, createTextBuffer, type TextBuffer } from './text-buffer.ts';

export interface Intake {
  readonly capture: Capture;
  /** How many bytes there will be, if that is known. */
  readonly total: number;
  /** False once nothing more can be taken: `failure` says why. */
  push(chunk: Uint8Array): boolean;
  /** `cut`: more was to come. A line that was begun is none, then: its last value may have lost digits. */
  finish(cut: boolean): void;
  failure: WhyUnread | undefined;
}

const LF = 10;
const CR = 13;

/** Bytes: more than anybody shows, as the last character may be cut. */
const FIRST_LINE = 1000;

/** Of a long paste only so much has room at first: room for the whole makes a browser collect garbage at once, just when the first rows are due. */
const FIRST_ROOM = 1 << 22;

/** Undefined where there is no room for `total` bytes. `name`: of the file, where it is one. */
export function createIntake(total: number, name?: string): Intake | undefined {
  const buffer = createTextBuffer(total, FIRST_ROOM);
  if (!buffer) return undefined;
  const capture = createCapture(buffer, true, undefined, name);
  return {
    capture,
    total,
    failure: undefined,
    push(chunk) {
      if (this.failure) return false;
      if (!append(buffer, chunk)) {
        this.failure = 'too-large';
        return false;
      }
      readOn(capture, false);
      return true;
    },
    finish(cut) {
      const { bytes, end } = buffer;
      if (cut) buffer.end = Math.max(bytes.lastIndexOf(LF, end - 1), bytes.lastIndexOf(CR, end - 1)) + 1;
      readOn(capture, true);
    },
  };
}

/** Whether something in it was a file of procfs. */
export function isRecognised({ sections }: Capture): boolean {
  return sections.length > 0;
}

/** What to say of a paste in which nothing was recognised. */
export function refusal({ capture }: Intake, why?: WhyUnread): Opened {
  const { buffer, lines } = capture;
  const reason = why ?? whyNot(buffer, lines.account.total === lines.account.blank);
  return { recognised: false, reason, lines: lines.count, bytes: buffer.end, firstLine: firstLineOf(capture) };
}

function whyNot(buffer: TextBuffer, blank: boolean): WhyUnread {
  if (buffer.end === 0) return 'empty';
  if (isBinary(buffer)) return 'binary';
  return blank ? 'blank' : 'no-procfs';
}

/** Bytes that no text has: NUL, or many control characters, among the first few thousand. */
function isBinary({ bytes, end }: TextBuffer): boolean {
  const seen = bytes.subarray(0, Math.min(end, 4096));
  let strange = 0;
  for (const byte of seen) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 27) strange++;
  }
  return strange * 20 > seen.length;
}

/** A mark between files is none of theirs. */
export function firstLineOf(capture: Capture): string {
  for (let line = 0; line < Math.min(capture.lines.count, 1000); line++) {
    const { text } = physicalLine(capture, line);
    if (text.trim() !== '' && !text.startsWith('==> ')) return fromUtf8(text.slice(0, FIRST_LINE));
  }
  return '';
}
