/** «Let me try»: what the reader thinks an endpoint means, before it is shown. Two tries; it can be shown at any time. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { plain } from '../engine/filter/lexer.ts';
import { judge, type Verdict } from '../explain/drill-predict.ts';
import { type EndpointProblemCode, parseEndpoint } from '../explain/encode-text.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';

const TRIES = 2;

export interface Prediction {
  readonly typed: ReadonlySignal<string>;
  /** What came of the last try; `problem`: it was no endpoint, and did not count. */
  readonly verdict: ReadonlySignal<Verdict | { readonly problem: EndpointProblemCode } | undefined>;
  readonly left: ReadonlySignal<number>;
  /** Whether the answer may be seen: it was right, the tries are used up, or it was asked for. */
  readonly revealed: ReadonlySignal<boolean>;
  type(text: string): void;
  check(): void;
  reveal(): void;
}

/** For the digits of one end of a row, as a machine of `order` printed them. */
export function createPrediction(addressDigits: string, portDigits: string, order: ByteOrder): Prediction {
  const typed = signal('');
  const verdict = signal<Verdict | { readonly problem: EndpointProblemCode } | undefined>(undefined);
  const left = signal(TRIES);
  const revealed = signal(false);
  return {
    typed,
    verdict,
    left,
    revealed,
    type(text) {
      typed.value = text;
    },
    check() {
      if (revealed.value) return;
      const text = plain(typed.value).trim();
      const read = parseEndpoint(text);
      batch(() => {
        if (read.is === 'problem') {
          verdict.value = { problem: read.problem.code };
          return;
        }
        let judged = judge(addressDigits, portDigits, order, read.endpoint);
        if (read.ambiguous && judged.address !== 'right') {
          // an end has a port: what is not the address as a whole is an address and a port
          const apart = parseEndpoint(text.replace(/^(.*):/, '[$1]:'));
          if (apart.is === 'endpoint') judged = judge(addressDigits, portDigits, order, apart.endpoint);
        }
        verdict.value = judged;
        left.value -= 1;
        revealed.value = left.value === 0 || (judged.address === 'right' && judged.port === 'right');
      });
    },
    reveal() {
      revealed.value = true;
    },
  };
}
