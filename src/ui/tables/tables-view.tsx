/** The tables that are no sockets: a list of them, and the one that is chosen in its own columns. */
import { useAllWords, useSession } from '../context.ts';
import { Parts } from '../parts.tsx';
import { RecordGrid } from './record-grid.tsx';
import { TableList } from './table-list.tsx';
import css from './tables.module.css';

export function TablesView() {
  const { tables } = useSession();
  const { explain, interface: said } = useAllWords();
  const words = said.tables;
  const table = tables.shown.value;
  if (!table) return null;
  return (
    <div class={css.tables}>
      <TableList />
      <section class={css.table} id="table" role="tabpanel" aria-labelledby={`table-${table.index}`}>
        <p class={css.what}>
          {table.is && <Parts parts={explain.files[table.is]} />}
          {table.several && ` ${words.from(table.line)}`}
        </p>
        {table.entries === 0 ? <p class={css.what}>{words.empty}</p> : <RecordGrid key={table.index} table={table} />}
      </section>
    </div>
  );
}
