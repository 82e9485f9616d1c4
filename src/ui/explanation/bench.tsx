/** The IPv6 bench: sixteen bytes, the right way to read them, and the three ways that tools got wrong. */
import { useSignal } from '@preact/signals';
import type { StepOf } from '../../explain/step.ts';
import { type BenchWay, benchOf, toHex } from '../../session/explanation-views.ts';
import { Paragraph, Parts } from '../parts.tsx';
import css from './bench.module.css';
import { useExplaining } from './context.ts';

export function Bench({ step }: { readonly step: StepOf<'reverse-bytes'> }) {
  const { words } = useExplaining();
  const said = words.teach.bench;
  const ways = benchOf(step);
  const chosen = useSignal(ways.find((way) => way.right)?.way ?? 'inside-words');
  const way = ways.find((one) => one.way === chosen.value) ?? ways[0];
  if (!way) return null;
  return (
    <section class={css.bench} aria-label={said.title}>
      <h3>{said.title}</h3>
      <Paragraph parts={said.intro} />
      <Picture way={way} pairs={step.words.flatMap((word) => word.pairs)} />
      <p class={css.said} aria-live="polite">
        <Parts parts={said.said[way.way]} />
      </p>
      <fieldset class={css.ways}>
        <legend class="hidden">{said.label}</legend>
        {ways.map((one) => (
          <label key={one.way} class={one.right ? css.right : css.wrong}>
            <input type="radio" name="bench-way" checked={one.way === chosen.value} onChange={() => (chosen.value = one.way)} />
            <span>{said.names[one.way]}</span>
            <code>{one.address}</code>
            <small>{one.right ? `✓ ${said.right}` : `✗ ${said.wrong}`}</small>
          </label>
        ))}
      </fieldset>
    </section>
  );
}

const CELL = 24;
const middle = (at: number) => at * CELL + Math.floor(at / 4) * 6 + CELL / 2;

function Picture({ way, pairs }: { readonly way: BenchWay; readonly pairs: readonly string[] }) {
  const { words } = useExplaining();
  const said = words.teach.bench;
  return (
    <svg
      class={way.right ? css.picture : css.wrongPicture}
      viewBox="-1 0 404 120"
      role="img"
      aria-label={said.picture(said.names[way.way], way.address)}
    >
      {way.from.map((pair, at) => (
        <path key={at} class={css.wire} d={`M${middle(pair)} 25 C${middle(pair)} 66 ${middle(at)} 54 ${middle(at)} 95`} />
      ))}
      {pairs.map((pair, at) => (
        <Cell key={at} x={middle(at)} y={1} text={pair} />
      ))}
      {way.bytes.map((byte, at) => (
        <Cell key={at} x={middle(at)} y={95} text={toHex(byte, 2)} />
      ))}
    </svg>
  );
}

function Cell({ x, y, text }: { readonly x: number; readonly y: number; readonly text: string }) {
  return (
    <>
      <rect class={css.cell} x={x - CELL / 2 + 1} y={y} width={CELL - 2} height="24" rx="4" />
      <text class={css.text} x={x} y={y + 16.5}>
        {text}
      </text>
    </>
  );
}
