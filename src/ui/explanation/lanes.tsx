/** The endpoint in four lanes under one cursor: arrows walk in and between lanes, Enter holds, Escape lets go. To edit them is the way back. */
import { useRef } from 'preact/hooks';
import type { Lane, LaneCell } from '../../explain/lanes.ts';
import { hashOf } from '../../session/page.ts';
import { Paragraph, Parts } from '../parts.tsx';
import { knownOf } from './answer.tsx';
import { useExplaining, useLit, usePoint } from './context.ts';
import css from './lanes.module.css';

export function Lanes() {
  const explaining = useExplaining();
  const { explained, model, words } = explaining;
  const grid = useRef<HTMLElement>(null);
  const { lanes } = explained;
  const family = explained.explanation.steps.some((step) => step.is === 'cut-words') ? 6 : 4;
  const focus = (lane: number, token: number) => {
    const cells = grid.current?.querySelectorAll<HTMLElement>(`[data-lane="${lane}"]`) ?? [];
    const same = [...cells].find((cell) => cell.getAttribute('data-token') === String(token));
    (same ?? cells[0])?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, lane: number, at: number, cell: LaneCell) => {
    if (event.key === 'Escape' && model.held.value) {
      event.stopPropagation();
      return model.hold(undefined);
    }
    const walked = walk(lanes, event.key, lane, at, cell.token);
    if (!walked) return;
    event.preventDefault();
    focus(...walked);
  };
  return (
    <>
      <Paragraph class={css.intro} parts={words.teach.lanes.intro(family)} />
      <section class={css.lanes} aria-label={words.teach.lanes.label} ref={grid}>
        {lanes.map((lane, index) => (
          <div key={lane.is} class={css.lane}>
            <span class={css.name}>{words.teach.lanes.names[lane.is]}</span>
            <div class={css.cells}>
              {lane.cells.map((cell, at) => (
                <Cell
                  key={cell.token}
                  {...{ lane, index, cell }}
                  offset={lane.is === 'memory' && family === 4 && cell.token >= 0 && cell.token < 4 ? `+${cell.token}` : ''}
                  stop={index === 0 && at === 0}
                  onKeyDown={(event) => onKeyDown(event, index, at, cell)}
                />
              ))}
              {lane.is === 'meaning' && <small class={css.known}>{knownOf(explaining)}</small>}
            </div>
          </div>
        ))}
      </section>
      <p class={css.keys}>
        <a href={hashOf({ is: 'encode', endpoint: '' })}>{words.teach.lanes.edit}</a>
        <span>
          <Parts parts={words.teach.lanes.keys} />
        </span>
      </p>
    </>
  );
}

/** The lane and token that an arrow leads to. */
function walk(lanes: readonly Lane[], key: string, lane: number, at: number, token: number): readonly [number, number] | undefined {
  const sideways = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  const down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (sideways !== 0) return [lane, lanes[lane]?.cells[at + sideways]?.token ?? token];
  if (down !== 0 && lanes[lane + down]) return [lane + down, token];
  return undefined;
}

interface CellProps {
  readonly lane: Lane;
  readonly index: number;
  readonly cell: LaneCell;
  readonly offset: string;
  readonly stop: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const LETTERS = 'ABCDP';

function Cell({ lane, index, cell, offset, stop, onKeyDown }: CellProps) {
  const { explained, model, words } = useExplaining();
  const column = explained.explanation.columns[cell.token === 4 ? 1 : 0] ?? '';
  const letter = LETTERS[cell.token] ?? '';
  const held = model.held.value;
  return (
    <button
      type="button"
      data-lane={index}
      data-token={cell.token}
      tabIndex={stop ? 0 : -1}
      aria-pressed={held?.start === cell.span.start && held.end === cell.span.end}
      class={`${css.cell} ${css[`token${letter}`] ?? ''} ${useLit(cell.span) ? css.lit : ''}`}
      onFocus={() => model.point(column, cell.span)}
      onBlur={() => model.point(undefined)}
      onKeyDown={onKeyDown}
      {...usePoint(column, cell.span)}
    >
      <b class="hidden">{words.teach.lanes.cell(words.teach.lanes.names[lane.is], letter)}</b>
      {offset && <small aria-hidden="true">{offset}</small>}
      <span>{cell.text}</span>
      {letter && <i aria-hidden="true">{letter}</i>}
    </button>
  );
}
