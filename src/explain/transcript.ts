/**
 * What a step takes and what it gives, as text, and the same step as a line for a shell.
 *
 * The lines need nothing but a POSIX shell's builtins where that is possible, else sed or awk; the reader may never get this page
 * near the machine again. test/explain/transcript.test.ts runs each and compares what it prints.
 */
import { toHex } from '../base/digits.ts';
import type { Step, Word } from './step.ts';

export interface Transcript {
  readonly before: string;
  readonly after: string;
  /** Prints `after` (or the same number). Absent where there is nothing to compute. */
  readonly shell?: string;
}

const pairsOf = (words: readonly Word[]) => words.flatMap((word) => word.pairs);
const bytesOf = (words: readonly Word[]) => words.flatMap((word) => word.bytes.map((byte) => toHex(byte, 2)));

/** The transcript of a step; undefined for one that only says something. */
export function transcriptOf(step: Step): Transcript | undefined {
  switch (step.is) {
    case 'cut-endpoint': {
      const text = `${step.address}:${step.port}`;
      return { before: text, after: `${step.address} ${step.port}`, shell: `e=${text}; echo "\${e%:*} \${e#*:}"` };
    }
    case 'cut-words': {
      const text = step.words.join('');
      return { before: text, after: step.words.join(' '), shell: `echo ${text} | sed 's/......../& /g; s/ $//'` };
    }
    case 'cut-bytes': {
      const text = pairsOf(step.words).join('');
      return { before: text, after: pairsOf(step.words).join(' '), shell: `echo ${text} | sed 's/../& /g; s/ $//'` };
    }
    case 'reverse-bytes':
      return reverse(step.words);
    case 'bytes-to-decimal':
      return {
        before: step.pairs.join(' '),
        after: step.bytes.join(' '),
        shell: `printf '%d %d %d %d\\n' ${step.pairs.map((pair) => `0x${pair}`).join(' ')}`,
      };
    case 'join-dotted':
      return {
        before: step.text.replaceAll('.', ' '),
        after: step.text,
        shell: `printf '%d.%d.%d.%d\\n' ${step.text.replaceAll('.', ' ')}`,
      };
    default:
      return groups(step) ?? number(step);
  }
}

function reverse(words: readonly Word[]): Transcript {
  const [before, after] = [pairsOf(words).join(' '), bytesOf(words).join(' ')];
  if (before === after) return { before, after };
  const shell =
    words.length === 1
      ? `set -- ${before}; echo $4 $3 $2 $1`
      : `for w in ${words.map((word) => word.pairs.join('')).join(' ')}; do echo $w; done | sed 's/\\(..\\)\\(..\\)\\(..\\)\\(..\\)/\\4 \\3 \\2 \\1/'`;
  return { before, after, shell };
}

function groups(step: Step): Transcript | undefined {
  if (step.is === 'join-groups') {
    const bytes = step.groups.flatMap((group) => [group.slice(0, 2), group.slice(2)]);
    const shell = `printf '%s%s:%s%s:%s%s:%s%s:%s%s:%s%s:%s%s:%s%s\\n' ${bytes.join(' ')}`;
    return { before: bytes.join(' '), after: step.groups.join(':'), shell };
  }
  if (step.is === 'drop-zeros') {
    const full = step.groups.map((group) => group.padStart(4, '0'));
    const shell = `printf '%x:%x:%x:%x:%x:%x:%x:%x\\n' ${full.map((group) => `0x${group}`).join(' ')}`;
    return { before: full.join(':'), after: step.groups.join(':'), shell };
  }
  if (step.is === 'shorten-zeros') return { before: step.groups.join(':'), after: step.text };
  if (step.is === 'mapped') return { before: step.text.replace(step.v4, mappedTail(step.v4)), after: step.text };
  return undefined;
}

/** 127.0.0.1 as two groups: 7f00:1. */
function mappedTail(v4: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = v4.split('.').map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

function number(step: Step): Transcript | undefined {
  switch (step.is) {
    case 'place-values': {
      const digits = step.places.map((place) => place.digit).join('');
      return { before: digits, after: step.result, shell: `printf '%u\\n' 0x${digits}` };
    }
    case 'look-up-name':
      return { before: step.code, after: step.name ?? String(step.number), shell: `printf '%d\\n' 0x${step.code}` };
    case 'ticks-to-seconds':
      return {
        before: String(step.ticks),
        after: step.seconds,
        shell: `awk 'BEGIN { printf "%.${String(step.perSecond - 1).length}f\\n", ${step.ticks} / ${step.perSecond} }'`,
      };
    case 'unpack':
      return {
        before: step.digits,
        after: String(step.result),
        shell: `echo $((${step.base === 16 ? '0x' : ''}${step.digits}${step.shift > 0 ? ` >> ${step.shift}` : ''}${step.mask < 0x7fffffff ? ` & ${step.mask}` : ''}))`,
      };
    default:
      return undefined;
  }
}
