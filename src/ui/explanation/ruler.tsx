/** The line as it was pasted, every field marked: click or Enter explains it. One tab stop; arrows go from field to field. On a phone, one strip. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Span } from '../../base/span.ts';
import type { Segment } from '../../explain/ruler.ts';
import { visibleBytes } from '../../session/visible.ts';
import { useSession } from '../context.ts';
import { useExplaining } from './context.ts';
import css from './ruler.module.css';

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

export function Ruler() {
  const { explained, words } = useExplaining();
  const list = useRef<HTMLDivElement>(null);
  const fields = explained.segments.filter((segment) => segment.columns.length > 0);
  const chosen = fields.findIndex((segment) => segment.columns.includes(explained.column.id));
  useLayoutEffect(() => {
    // when the browser lays the page out anyway: to ask now would make it do so twice
    const frame = requestAnimationFrame(() => {
      const strip = list.current;
      const mark = strip?.querySelector<HTMLElement>('[aria-selected=true]');
      if (strip && mark) strip.scrollLeft = mark.offsetLeft - (strip.clientWidth - mark.offsetWidth) / 2;
    });
    return () => cancelAnimationFrame(frame);
  }, [explained]);
  const move = (event: KeyboardEvent, at: number) => {
    const next = MOVES[event.key]?.(at, fields.length - 1);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>('[role=option]')[next]?.focus();
  };
  return (
    <div class={css.ruler} role="listbox" aria-label={words.labels.ruler} aria-orientation="horizontal" ref={list}>
      {explained.segments.map((segment) => {
        const at = fields.indexOf(segment);
        if (at < 0) return <Between key={segment.start} text={explained.text.slice(segment.start, segment.end)} />;
        return (
          <Mark
            key={segment.start}
            segment={segment}
            chosen={at === chosen}
            stop={at === Math.max(chosen, 0)}
            onKeyDown={(event) => move(event, at)}
          />
        );
      })}
    </div>
  );
}

/** What stands between fields, word by word. Runs of blanks are a gap: the widths are the kernel's padding. */
function Between({ text }: { readonly text: string }) {
  const words = text.split(/\s+/).filter(Boolean);
  return (
    <>
      {words.map((word, at) => (
        <span key={at} class={`${css.between} ${word === text ? css.glued : ''}`}>
          {visibleBytes(word)}
        </span>
      ))}
    </>
  );
}

interface MarkProps {
  readonly segment: Segment;
  readonly chosen: boolean;
  /** Whether Tab comes here. */
  readonly stop: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Mark({ segment, chosen, stop, onKeyDown }: MarkProps) {
  const { explained, model } = useExplaining();
  const { selection } = useSession();
  const column = segment.columns[0] ?? '';
  const text = explained.text.slice(segment.start, segment.end);
  const hovered = segment.columns.includes(selection.hover.value ?? '');
  const choose = () => void selection.choose(explained.entry.row, column, false, explained.entry.table);
  return (
    <div
      role="option"
      aria-selected={chosen}
      tabIndex={stop ? 0 : -1}
      class={`${css.mark} hue-${segment.hue} ${chosen ? css.chosen : ''} ${hovered ? css.hovered : ''} ${segment.problem ? css.problem : ''}`}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          choose();
        } else onKeyDown(event);
      }}
      onFocus={() => model.point(column)}
      onBlur={() => model.point(undefined)}
      onPointerEnter={() => model.point(column)}
      onPointerLeave={() => model.point(undefined)}
    >
      <span class={css.name}>{segment.name}</span>
      <span class="hidden">: </span>
      <span class={css.text}>
        <Lit text={text} start={segment.start} spans={model.about.value} />
      </span>
    </div>
  );
}

/** The text, with the characters under the cursor marked. A cursor on the whole of it marks nothing: the field is marked already. */
function Lit({ text, start, spans }: { readonly text: string; readonly start: number; readonly spans: readonly Span[] }) {
  const inside = spans.find((span) => span.start < start + text.length && start < span.end);
  const from = Math.max((inside?.start ?? 0) - start, 0);
  const to = Math.min((inside?.end ?? 0) - start, text.length);
  if (!inside || (from === 0 && to === text.length)) return <>{visibleBytes(text)}</>;
  return (
    <>
      {visibleBytes(text.slice(0, from))}
      <mark class={css.lit}>{visibleBytes(text.slice(from, to))}</mark>
      {visibleBytes(text.slice(to))}
    </>
  );
}
