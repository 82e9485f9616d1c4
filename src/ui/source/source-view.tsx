/** The paste as it is: every physical line with its number and what was made of it, and a way through what was not understood. */
import { useEffect, useRef } from 'preact/hooks';
import type { LineView } from '../../engine/protocol.ts';
import { visible } from '../../session/visible.ts';
import { useSession, useWords } from '../context.ts';
import { useScroll } from '../list/use-scroll.ts';
import { drawnAt, scrollToShow } from '../list/window-math.ts';
import css from './source.module.css';
import { Stepper } from './stepper.tsx';

const LINE = 22;

export function SourceView() {
  const { source } = useSession();
  const words = useWords().source;
  const scroller = useRef<HTMLDivElement>(null);
  const { top, view } = useScroll(scroller);
  const { count, items } = source.lines.held.value;
  const mark = source.mark.value;
  const drawn = drawnAt(count, LINE, view.value, top.value);
  useEffect(() => source.lines.want(drawn.from, drawn.to), [source, drawn.from, drawn.to, count]);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !mark) return;
    const around = scrollToShow(Math.min(mark.line + 4, count - 1), count, LINE, element.clientHeight, element.scrollTop);
    element.scrollTop = scrollToShow(Math.max(0, mark.line - 4), count, LINE, element.clientHeight, around);
  }, [mark, count]);
  const lines = [];
  for (let index = drawn.from; index < drawn.to; index++) {
    lines.push(<Line key={index} index={index} line={items.get(index)} marked={mark?.line === index} />);
  }
  return (
    <>
      <Stepper />
      {drawn.to - drawn.from < count && <p class="paper">{words.onPaper(drawn.from + 1, drawn.to, count)}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard */}
      <section class={css.scroller} ref={scroller} tabIndex={0} aria-label={words.label} onKeyDown={walk}>
        <ol style={{ paddingTop: `${drawn.above}px`, paddingBottom: `${drawn.below}px` }} class={css.lines}>
          {lines}
        </ol>
      </section>
    </>
  );
}

/** The view is one tab stop: arrows walk the lines that can be explained, from the first in view; where there is none further, they scroll. */
function walk(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const list = event.currentTarget;
  const buttons = [...list.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const { top } = list.getBoundingClientRect();
  const next = at < 0 ? buttons.find((button) => button.getBoundingClientRect().top >= top) : buttons[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function Line({ index, line, marked }: { readonly index: number; readonly line: LineView | undefined; readonly marked: boolean }) {
  const session = useSession();
  const words = useWords().source;
  const { row, record } = line ?? {};
  const explain = async () => {
    if (row !== undefined) await session.selection.choose(row, 'local_address');
    else if (record) await session.selection.choose(record.index, '', false, record.table);
  };
  const kind = line?.class ?? 'blank';
  const what = line?.file && line.class === 'entry' ? line.file : words.classes[kind];
  return (
    <li
      aria-setsize={session.source.lines.held.value.count}
      aria-posinset={index + 1}
      class={`${css.line} ${css[kind]} ${marked ? css.marked : ''}`}
    >
      <span class={css.number}>{index + 1}</span>
      {row === undefined && !record ? (
        <span class={css.class}>{line && kind !== 'blank' ? what : ''}</span>
      ) : (
        <button type="button" class={css.class} tabIndex={-1} title={words.goTo} onClick={() => void explain()}>
          {what}
        </button>
      )}
      <code>{line && <LineText line={line} />}</code>
    </li>
  );
}

/** The characters, with the place of a problem marked, and what was repaired behind them. */
function LineText({ line }: { readonly line: LineView }) {
  const { source: words, repairs, comma } = useWords();
  const { text, problem, guesses, length } = line;
  const letters = [...text];
  const from = problem ? problem.column - 1 : letters.length;
  const to = problem ? Math.max(problem.endColumn - 1, from + 1) : letters.length;
  const part = (start: number, end: number) => visible(letters.slice(start, end).join(''));
  return (
    <>
      {part(0, from)}
      {problem && <mark>{part(from, to) || ' '}</mark>}
      {part(to, letters.length)}
      {length > letters.length && <i>{words.cut(length)}</i>}
      {guesses.length > 0 && <i>{guesses.map((guess) => repairs.kinds[guess]).join(comma)}</i>}
    </>
  );
}
