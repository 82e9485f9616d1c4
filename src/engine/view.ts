/** What the answers of an engine are about: a capture, as the user chose to read it. */
import type { ByteOrder } from '../procfs/byte-order.ts';
import type { Capture } from './capture.ts';
import type { Process } from './protocol.ts';

export interface View {
  readonly capture: Capture;
  readonly order: ByteOrder;
  /** USER_HZ. */
  readonly perSecond: number;
  readonly duplicates: ReadonlySet<number>;
  /** Texts of cells, by the holders that they name: these may be many, and those of many rows. */
  readonly texts: Map<readonly Process[], string>;
}
