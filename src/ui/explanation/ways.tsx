/** The ways to look at the field: tabs, as many as it has. */
import { useRef } from 'preact/hooks';
import type { WayToLook } from '../../session/explanation.ts';
import { useExplaining } from './context.ts';
import css from './ways.module.css';

export function Ways() {
  const { explained, model, words } = useExplaining();
  const list = useRef<HTMLDivElement>(null);
  const { ways } = explained;
  const way = model.way.value;
  const move = (event: KeyboardEvent) => {
    const at = ways.indexOf(way);
    const by: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: ways.length - 1 };
    const next = by[event.key];
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const to = (next + ways.length) % ways.length;
    model.look(ways[to] ?? 'overview');
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    <div class={css.ways} role="tablist" aria-label={words.teach.ways.label} ref={list}>
      {ways.map((one) => (
        <Tab key={one} way={one} chosen={one === way} onKeyDown={move} />
      ))}
    </div>
  );
}

interface TabProps {
  readonly way: WayToLook;
  readonly chosen: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Tab({ way, chosen, onKeyDown }: TabProps) {
  const { model, words } = useExplaining();
  return (
    <button
      type="button"
      role="tab"
      id={`way-${way}`}
      aria-selected={chosen}
      aria-controls="way"
      tabIndex={chosen ? 0 : -1}
      class={chosen ? css.chosen : css.tab}
      onClick={() => model.look(way)}
      onKeyDown={onKeyDown}
    >
      {words.teach.ways.names[way]}
    </button>
  );
}
