/**
 * What crosses between the page and the worker. Calls carry a number that their answer repeats; bytes of a paste come in buffers that
 * change hands instead of being copied, and go back to be filled again.
 */
import type { Engine, Opened, Summary, WhyUnread } from './protocol.ts';

/** Why a paste ends before its end. `superseded`: another one came. */
export type Ending = WhyUnread | 'superseded';

/** The questions of an engine that are just asked and answered. */
export type Question = Exclude<keyof Engine, 'open' | 'cancel' | 'look'>;

export type ToWorker =
  | { readonly is: 'ask'; readonly id: number; readonly question: Question; readonly args: readonly unknown[] }
  /** A paste of about `total` bytes begins, or a file with this name. */
  | { readonly is: 'begin'; readonly total: number; readonly name: string | undefined }
  /** The next bytes of it: the first `length` of a buffer. */
  | { readonly is: 'bytes'; readonly buffer: ArrayBuffer; readonly length: number }
  | { readonly is: 'end'; readonly id: number; readonly why: Ending | undefined };

export type FromWorker =
  | { readonly is: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly is: 'opened'; readonly id: number; readonly opened: Opened }
  /** Something broke that must not: the program's fault, not the paste's. */
  | { readonly is: 'fault'; readonly id: number; readonly message: string }
  | { readonly is: 'progress'; readonly summary: Summary }
  /** Bytes were taken; `more` is false where no more can be. */
  | { readonly is: 'taken'; readonly buffer: ArrayBuffer; readonly more: boolean };
