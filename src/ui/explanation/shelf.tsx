/** The byte shelf: four bytes that stay where they are, and the weights that a CPU gives them. Switching the CPU moves the weights. */
import { useSignal } from '@preact/signals';
import type { StepOf } from '../../explain/step.ts';
import { shelfOf, toHex } from '../../session/explanation-views.ts';
import { thousands } from '../../words/count.ts';
import { Paragraph, Parts } from '../parts.tsx';
import { useExplaining } from './context.ts';
import css from './shelf.module.css';

type Order = 'little' | 'big';
const ORDERS: readonly Order[] = ['little', 'big'];
const pairs = (digits: string) => [0, 2, 4, 6].map((at) => digits.slice(at, at + 2)).join(' ');

export function Shelf({ step }: { readonly step: StepOf<'reverse-bytes'> }) {
  const { words } = useExplaining();
  const order = useSignal<Order>(step.order);
  const said = words.teach.shelf;
  const at = Math.max(
    step.words.findIndex((one) => one.bytes.some((byte) => byte !== 0)),
    0,
  );
  const word = step.words[at];
  if (!word) return null;
  const other: Order = order.value === 'little' ? 'big' : 'little';
  return (
    <section class={css.shelf} aria-label={said.title}>
      <h3>{said.title}</h3>
      <Paragraph parts={said.intro} />
      <fieldset class={css.choice}>
        <legend>{said.machine}</legend>
        {ORDERS.map((one) => (
          <label key={one}>
            <input type="radio" name="shelf-order" checked={order.value === one} onChange={() => (order.value = one)} />
            {said.order[one]}
          </label>
        ))}
      </fieldset>
      {step.words.length > 1 && <p class={css.which}>{said.word(at + 1)}</p>}
      <Board bytes={word.bytes} order={order.value} yours={word.pairs.join('')} />
      <div class={css.still}>
        <Board bytes={word.bytes} order={other} yours={word.pairs.join('')} />
      </div>
    </section>
  );
}

interface BoardProps {
  readonly bytes: readonly number[];
  readonly order: Order;
  /** The digits of the line. */
  readonly yours: string;
}

function Board({ bytes, order, yours }: BoardProps) {
  const { words } = useExplaining();
  const said = words.teach.shelf;
  const { weights, terms, number, printed } = shelfOf(bytes, order);
  return (
    <>
      <div class={css.board} role="img" aria-label={bytes.map((byte, at) => `+${at}: ${toHex(byte, 2)} × ${weights[at]}`).join(', ')}>
        <span class={css.label}>{said.place}</span>
        {bytes.map((byte, at) => (
          <span key={at} class={css.tile}>
            <small>+{at}</small>
            {toHex(byte, 2)}
            <small>{byte}</small>
          </span>
        ))}
        <span class={css.label}>{said.weight}</span>
        {[0, 1, 2, 3].map((power) => (
          <Weight key={power} power={power} order={order} />
        ))}
      </div>
      <p aria-live="polite">
        <Parts parts={said.rule[order]} />
      </p>
      <Paragraph class={css.sum} parts={said.sum(terms, String(number))} />
      <p>
        <Parts parts={said.printed(pairs(printed))} />
        <Parts parts={printed === yours.toUpperCase() ? said.yours : said.notYours(yours)} />
      </p>
    </>
  );
}

/** The weight 256^power, under the byte that has it: the one thing that moves. */
function Weight({ power, order }: { readonly power: number; readonly order: Order }) {
  const place = order === 'little' ? power : 3 - power;
  return (
    <span class={css.weight} style={{ transform: `translateX(calc(${place - power} * (100% + 8px)))` }}>
      ×{thousands(256 ** power)}
    </span>
  );
}
