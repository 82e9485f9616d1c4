/** After a paste: the answer above the table, the table beside the explanation. */
import { useSession, useWords } from '../context.ts';
import { Panel } from '../panel/panel.tsx';
import { SourceView } from '../source/source-view.tsx';
import { Summary } from '../summary/summary.tsx';
import { TableView } from '../table/table-view.tsx';
import { TablesView } from '../tables/tables-view.tsx';
import css from './app.module.css';

const VIEWS = { sockets: TableView, tables: TablesView, source: SourceView } as const;

export function Workbench() {
  const Shown = VIEWS[useSession().view.value];
  return (
    <main class={css.workbench} id="content" tabIndex={-1}>
      <div class={css.left}>
        <Summary />
        <Views />
        <Shown />
      </div>
      <Panel />
    </main>
  );
}

function Views() {
  const { view, views } = useSession();
  const words = useWords().views;
  return (
    <nav class={css.views} aria-label={words.label}>
      {views.value.map((one) => (
        <button
          key={one}
          type="button"
          aria-current={view.value === one ? 'true' : undefined}
          onClick={() => {
            view.value = one;
          }}
        >
          {words[one]}
        </button>
      ))}
    </nav>
  );
}
