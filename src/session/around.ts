/** What the rest of the paste says of the value that is explained, as facts; the sentences are in `words/`. */
import type { AddressView, EntryView, NeighbourView, RouteView, Summary } from '../engine/protocol.ts';
import { factsOf } from '../explain/facts.ts';
import { caseOf, type MeaningCase } from '../explain/meaning.ts';
import { type Field, valueIn } from '../procfs/column.ts';
import { isTcp } from '../procfs/format.ts';
import { visible } from './visible.ts';

export type Around =
  | { readonly is: 'name'; readonly address: string; readonly name: string }
  /** `stays`: it is the other end too, whose packets do not leave. */
  | { readonly is: 'own'; readonly address: string; readonly device: string; readonly network?: string; readonly stays: boolean }
  | ({ readonly is: 'route'; readonly address: string; readonly way: RouteView['is'] } & Omit<RouteView, 'is'>)
  /** What the routing table that was asked leaves out; `several`: which way is taken too. */
  | { readonly is: 'route-limits'; readonly family: 4 | 6; readonly several: boolean }
  /** `gateway`: it is the router on the way. */
  | ({ readonly is: 'neighbour'; readonly gateway: boolean } & NeighbourView)
  | ({ readonly is: 'refused' } & NonNullable<Summary['refused']>)
  /** No process is seen; `why` in the words of the inode where that is 0. */
  | { readonly is: 'unseen'; readonly why: MeaningCase | 'kernel' | undefined; readonly whole: boolean };

/** What belongs to the columns explained together. */
export function aroundOf(entry: EntryView, fields: readonly Field[], columns: readonly string[], refused: Summary['refused']): Around[] {
  const about = (...ids: readonly string[]) => columns.some((column) => ids.includes(column));
  const { file, local, remote } = entry;
  const listens = isTcp(file) && factsOf(file, fields).state === 'LISTEN';
  const counts = /^Listen(Overflow|Drop)s$/.test(String(valueIn(fields, 'name')));
  return [
    ...(local && about('local_address', 'local_port') ? ofAddress(local, false) : []),
    ...(remote && about('rem_address', 'rem_port') ? ofAddress(remote, true) : []),
    ...(refused && (counts || (listens && about('st', 'rx_queue'))) ? [{ is: 'refused' as const, ...refused }] : []),
    ...(entry.unseen ? [unseen(file, fields, about('inode', 'uid', 'user'))] : []),
  ];
}

function ofAddress({ text: address, name, own, routes = [], neighbour }: AddressView, stays: boolean): Around[] {
  const facts: Around[] = [];
  if (name) facts.push({ is: 'name', address, name: visible(name) });
  if (own) facts.push({ is: 'own', address, ...seen(own), stays });
  for (const { is: way, ...route } of routes) facts.push({ is: 'route', address, way, ...seen(route) });
  if (neighbour) {
    const hardware = visible(neighbour.hardware);
    facts.push({ is: 'neighbour', ...seen(neighbour), hardware, gateway: neighbour.address !== address });
  }
  if (routes.length > 0) facts.push({ is: 'route-limits', family: address.includes(':') ? 6 : 4, several: routes.length > 1 });
  return facts;
}

const seen = <T extends { readonly device: string }>(one: T): T => ({ ...one, device: visible(one.device) });

function unseen(file: string, fields: readonly Field[], whole: boolean): Around {
  const facts = factsOf(file, fields);
  if (facts.inodeZero) return { is: 'unseen', why: caseOf(facts, 'inode', 0) ?? 'inode-none', whole };
  return { is: 'unseen', why: file === 'netlink' && facts.value('pid') === 0 ? 'kernel' : undefined, whole };
}
