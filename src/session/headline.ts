/** What the first sentence about a paste needs: how many of what, and which ports listen. */
import type { Summary } from '../engine/protocol.ts';
import { recordsOnly } from './tables.ts';

const NAMES: Readonly<Record<string, string>> = { udplite: 'UDP-Lite', unix: 'unix', packet: 'packet', netlink: 'netlink', raw: 'raw' };
const SHOWN_PORTS = 5;

export interface Headline {
  readonly kinds: readonly { readonly name: string; readonly count: number }[];
  readonly ports: readonly number[];
  /** Listening ports beyond those named. */
  readonly more: number;
  /** Whether a port could listen: only where there is TCP, or nothing. */
  readonly listens: boolean;
}

/** A file's protocol as people write it; both families are one: tcp6 is TCP. */
export function protocolName(file: string): string {
  const name = file.endsWith('6') ? file.slice(0, -1) : file;
  return NAMES[name] ?? name.toUpperCase();
}

export function headlineOf(summary: Summary): Headline {
  const counts = new Map<string, number>();
  for (const table of summary.tables) {
    if (table.holds !== 'sockets' || table.entries === 0) continue;
    const name = protocolName(table.file);
    counts.set(name, (counts.get(name) ?? 0) + table.entries);
  }
  const ports = [...new Set(summary.listening.map((one) => one.port))].sort((a, b) => a - b);
  return {
    kinds: [...counts].map(([name, count]) => ({ name, count })),
    ports: ports.slice(0, SHOWN_PORTS),
    more: Math.max(0, ports.length - SHOWN_PORTS),
    listens: counts.size === 0 || counts.has('TCP'),
  };
}

/** The files of sockets of which only a header was read, as protocols: `TCP`. */
export function emptyFiles(summary: Summary): readonly string[] {
  return [
    ...new Set(summary.tables.filter((table) => table.holds === 'sockets' && table.entries === 0).map((table) => protocolName(table.file))),
  ];
}

const SHOWN_FILES = 4;

export interface RecordsHeadline {
  readonly tables: number;
  readonly entries: number;
  readonly files: readonly string[];
  /** Files beyond those named. */
  readonly more: number;
}

/** What the first sentence says where there are no sockets, not even a header of theirs; undefined where there are. */
export function recordsHeadline(summary: Summary): RecordsHeadline | undefined {
  if (!recordsOnly(summary)) return undefined;
  const files = [...new Set(summary.tables.map((table) => table.file))];
  return {
    tables: summary.tables.length,
    entries: summary.tables.reduce((sum, table) => sum + table.entries, 0),
    files: files.slice(0, SHOWN_FILES),
    more: Math.max(0, files.length - SHOWN_FILES),
  };
}
