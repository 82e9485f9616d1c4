/** Which tables there are, as upright tabs: one tab stop, arrows go from table to table. */
import { useRef } from 'preact/hooks';
import type { RecordTable } from '../../session/tables.ts';
import { useSession, useWords } from '../context.ts';
import css from './tables.module.css';

export function TableList() {
  const { tables } = useSession();
  const words = useWords().tables;
  const list = useRef<HTMLDivElement>(null);
  const all = tables.list.value;
  const shown = tables.shown.value;
  const move = (event: KeyboardEvent, at: number) => {
    const [next, back] = [(at + 1) % all.length, (at + all.length - 1) % all.length];
    const keys: Readonly<Record<string, number>> = {
      ...{ ArrowDown: next, ArrowRight: next, ArrowUp: back, ArrowLeft: back },
      ...{ Home: 0, End: all.length - 1 },
    };
    const to = keys[event.key];
    const table = to === undefined ? undefined : all[to];
    if (to === undefined || !table || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    void tables.show(table.index);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    // Firefox gives what scrolls a tab stop of its own
    <div class={css.list} role="tablist" aria-label={words.list} aria-orientation="vertical" tabIndex={-1} ref={list}>
      {all.map((table, at) => (
        <Tab key={table.index} table={table} chosen={table === shown} onKeyDown={(event) => move(event, at)} />
      ))}
    </div>
  );
}

interface TabProps {
  readonly table: RecordTable;
  readonly chosen: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Tab({ table, chosen, onKeyDown }: TabProps) {
  const { tables } = useSession();
  const words = useWords().tables;
  const short: Readonly<Record<string, string>> = words.short;
  return (
    <button
      type="button"
      role="tab"
      id={`table-${table.index}`}
      aria-selected={chosen}
      aria-controls="table"
      tabIndex={chosen ? 0 : -1}
      class={chosen ? css.chosen : ''}
      onClick={() => void tables.show(table.index)}
      onKeyDown={onKeyDown}
    >
      <code>{table.file}</code>
      <span class={css.count}>{words.count(table.entries)}</span>
      <small>
        {short[table.file]}
        {table.several && ` · ${words.line(table.line)}`}
      </small>
    </button>
  );
}
