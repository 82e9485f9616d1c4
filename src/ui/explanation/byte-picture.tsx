/** The picture of the bytes of one word: as printed, crossing, as they stand in memory, and what they are. */

import type { Word } from '../../explain/step.ts';
import css from './byte-picture.module.css';
import { useExplaining, useLit, usePoint } from './context.ts';

interface Size {
  readonly cell: number;
  readonly gap: number;
  readonly height: number;
  /** Height of the wires. */
  readonly wires: number;
}

const WIDE: Size = { cell: 64, gap: 12, height: 30, wires: 44 };
const NARROW: Size = { cell: 26, gap: 3, height: 24, wires: 34 };

const HEIGHT: Readonly<Record<'cut' | 'crossed' | 'decimal', number>> = { cut: 36, crossed: 110, decimal: 134 };

interface PictureProps {
  readonly column: string;
  readonly word: Word;
}

/** How much of the picture is drawn: the cut pairs, then what they cross to, then decimals. */
export type Stage = 'cut' | 'crossed' | 'decimal';

/** Four wide cells, with captions: an IPv4 address. */
export function WordPicture({ column, word, stage = 'decimal' }: PictureProps & { readonly stage?: Stage }) {
  const { words } = useExplaining();
  return (
    <svg
      class={css.picture}
      viewBox={`-1 16 402 ${HEIGHT[stage]}`}
      role="img"
      aria-label={words.pictureText(
        word.pairs,
        word.from.map((pair) => word.pairs[pair] ?? ''),
        word.bytes,
      )}
    >
      <text class={css.caption} x="304" y="38">
        {words.labels.asPrinted}
      </text>
      <Bytes column={column} word={word} size={WIDE} top={18} stage={stage} />
      {stage !== 'cut' && (
        <text class={css.caption} y="104">
          {words.labels.inMemory.map((line, index) => (
            <tspan key={line} x="304" dy={index === 0 ? 0 : 15}>
              {line}
            </tspan>
          ))}
        </text>
      )}
    </svg>
  );
}

/** Four narrow cells: one of the four words of an IPv6 address. */
export function SmallWordPicture({ column, word, stage = 'crossed' }: PictureProps & { readonly stage?: 'cut' | 'crossed' }) {
  const { words } = useExplaining();
  const width = 4 * NARROW.cell + 3 * NARROW.gap;
  const label = words.pictureText(
    word.pairs,
    word.from.map((pair) => word.pairs[pair] ?? ''),
    word.bytes,
  );
  return (
    <svg class={css.small} viewBox={`-1 0 ${width + 2} ${stage === 'cut' ? 26 : 84}`} role="img" aria-label={label}>
      <Bytes column={column} word={word} size={NARROW} top={1} stage={stage} />
    </svg>
  );
}

interface BytesProps extends PictureProps {
  readonly size: Size;
  readonly top: number;
  readonly stage: Stage;
}

function Bytes({ column, word, size, top, stage }: BytesProps) {
  const bottom = top + size.height + size.wires;
  return (
    <>
      {word.bytes.map((byte, index) => (
        <Byte key={index} {...{ column, word, size, top, bottom, byte, index }} stage={stage} />
      ))}
      {stage === 'decimal' &&
        [1, 2, 3].map((index) => (
          <text key={index} class={css.decimal} x={index * (size.cell + size.gap) - size.gap / 2} y={bottom + size.height + 19}>
            .
          </text>
        ))}
    </>
  );
}

interface ByteProps extends BytesProps {
  readonly bottom: number;
  readonly byte: number;
  /** In network order. */
  readonly index: number;
}

function Byte({ column, word, size, top, bottom, byte, index, stage }: ByteProps) {
  const pair = word.from[index] ?? index;
  const span = word.spans[pair] ?? { start: 0, end: 0 };
  const lit = useLit(span);
  const [from, to] = [pair, index].map((at) => at * (size.cell + size.gap) + size.cell / 2) as [number, number];
  const middle = top + size.height + size.wires / 2;
  const wire = `M${from} ${top + size.height} C${from} ${middle + 8} ${to} ${middle - 8} ${to} ${bottom}`;
  return (
    <g class={lit ? css.lit : ''} {...usePoint(column, span)}>
      {stage !== 'cut' && <path class={css.wire} d={wire} />}
      <Cell x={from} y={top} size={size} text={word.pairs[pair] ?? ''} />
      {stage !== 'cut' && <Cell x={to} y={bottom} size={size} text={word.pairs[pair] ?? ''} />}
      {stage === 'decimal' && (
        <text class={css.decimal} x={to} y={bottom + size.height + 19}>
          {byte}
        </text>
      )}
    </g>
  );
}

function Cell({ x, y, size, text }: { readonly x: number; readonly y: number; readonly size: Size; readonly text: string }) {
  return (
    <>
      <rect class={css.cell} x={x - size.cell / 2} y={y} width={size.cell} height={size.height} rx="5" />
      <text class={css.text} x={x} y={y + size.height / 2 + 5}>
        {text}
      </text>
    </>
  );
}
