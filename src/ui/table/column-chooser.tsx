/** Which columns the table shows. */
import type { TableColumnId } from '../../engine/table-columns.ts';
import { TABLE_COLUMNS } from '../../session/table.ts';
import { useSession, useWords } from '../context.ts';
import { Menu } from '../menu/menu.tsx';
import { usualColumns } from './columns.ts';
import css from './table-view.module.css';

export function ColumnChooser() {
  const { preferences, capture } = useSession();
  const words = useWords();
  const shown = preferences.columns.value ?? usualColumns(capture.summary.value);
  const longLabels: Readonly<Partial<Record<TableColumnId, string>>> = words.columnsLong;
  const toggle = (id: TableColumnId) => {
    const next = shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id];
    if (next.length > 0) preferences.setColumns(next);
  };
  return (
    <Menu label={words.table.columns} align="end">
      {() => (
        <fieldset class={css.chooser}>
          <legend class="hidden">{words.table.columns}</legend>
          {TABLE_COLUMNS.map(({ id }) => (
            <label key={id}>
              <input type="checkbox" checked={shown.includes(id)} onChange={() => toggle(id)} />
              {longLabels[id] ?? words.columns[id]}
            </label>
          ))}
          <button type="button" class="button" onClick={() => preferences.setColumns(undefined)}>
            {words.table.reset}
          </button>
        </fieldset>
      )}
    </Menu>
  );
}
