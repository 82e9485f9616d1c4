/** The place-value ladder: one rung a digit, from its value by its weight to the sum so far. One tab stop; arrows climb, Enter holds. */
import type { Place, StepOf } from '../../explain/step.ts';
import { useExplaining, useLit, usePoint } from './context.ts';
import css from './ladder.module.css';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const power = (exponent: number) => Array.from(String(exponent), (digit) => SUPERSCRIPT[Number(digit)]).join('');

/** Leading zeros past this many share a rung. */
const ZEROS_SHOWN = 2;

export function Ladder({ column, step }: { readonly column: string; readonly step: StepOf<'place-values'> }) {
  const { words } = useExplaining();
  const firstDigit = step.places.findIndex((place) => place.value !== 0);
  const leading = firstDigit < 0 ? step.places.length - 1 : firstDigit;
  const folded = leading > ZEROS_SHOWN ? leading : 0;
  const sums = runningSums(step.places);
  return (
    <table class={css.ladder}>
      <thead>
        <tr>
          <th scope="col">{words.labels.digit}</th>
          <th scope="col">{words.labels.weight}</th>
          <th scope="col">{words.labels.product}</th>
          <th scope="col">{words.labels.sum}</th>
        </tr>
      </thead>
      <tbody>
        {folded > 0 && (
          <tr class={css.zero}>
            <td>{'0'.repeat(folded)}</td>
            <td />
            <td>0</td>
            <td>0</td>
          </tr>
        )}
        {step.places.slice(folded).map((place, index) => (
          <Rung
            key={place.power}
            column={column}
            place={place}
            sum={sums[folded + index] ?? ''}
            first={index === 0}
            last={place.power === 0}
            zero={folded + index < leading}
          />
        ))}
      </tbody>
    </table>
  );
}

/** The digit above or below. */
function climb(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const digits = [...(event.currentTarget.closest('table')?.querySelectorAll('button') ?? [])];
  digits[digits.indexOf(event.currentTarget as HTMLButtonElement) + by]?.focus();
}

interface RungProps {
  readonly column: string;
  readonly place: Place;
  readonly sum: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly zero: boolean;
}

function Rung({ column, place, sum, first, last, zero }: RungProps) {
  const { model } = useExplaining();
  const lit = useLit(place.span);
  const weight = 16n ** BigInt(place.power);
  return (
    <tr class={`${zero ? css.zero : ''} ${lit ? css.lit : ''}`} {...usePoint(column, place.span)}>
      <td>
        <button
          type="button"
          class={css.digit}
          tabIndex={first ? 0 : -1}
          onFocus={() => model.point(column, place.span)}
          onBlur={() => model.point(undefined)}
          onKeyDown={climb}
        >
          {place.digit}
        </button>
        {place.value > 9 && <small> = {place.value}</small>}
      </td>
      <td>
        × 16{power(place.power)}
        <small> = {String(weight)}</small>
      </td>
      <td>{String(BigInt(place.value) * weight)}</td>
      <td class={last ? css.result : ''}>{sum}</td>
    </tr>
  );
}

function runningSums(places: readonly Place[]): string[] {
  let sum = 0n;
  return places.map((place) => {
    sum += BigInt(place.value) * 16n ** BigInt(place.power);
    return String(sum);
  });
}
