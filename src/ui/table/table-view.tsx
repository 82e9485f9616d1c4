/** The table with what belongs to it: the filter, the columns, and what is said where there are no rows. */
import { useSignal } from '@preact/signals';
import { emptyFiles } from '../../session/headline.ts';
import { useSession, useWords } from '../context.ts';
import { FilterBox } from '../filter/filter-box.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { GroupMenu } from './group-menu.tsx';
import { Table } from './table.tsx';
import css from './table-view.module.css';
import { PLAIN } from './use-windowed-grid.ts';

/** More rows than this would keep a browser busy for seconds, and fill four hundred sheets. */
const PRINTED = 20_000;

export function TableView() {
  const { capture, arrangement } = useSession();
  const words = useWords();
  const all = useSignal(false);
  const summary = capture.summary.value;
  if (!summary) return null;
  const { count, to } = arrangement.arranged.value;
  if (summary.sockets === 0) {
    const files = emptyFiles(summary);
    if (files.length === 0) return null;
    return (
      <div class={css.empty}>
        <p>
          <b>{words.table.emptyHeader(files.join(words.comma))}</b>
        </p>
        <p>{words.table.emptyAdvice}</p>
      </div>
    );
  }
  return (
    <>
      <div class={css.tools}>
        <FilterBox />
        {count > PLAIN && count <= PRINTED && !capture.reading.value && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              all.value = !all.value;
            }}
          >
            {all.value ? words.table.printLess : words.table.printAll}
          </button>
        )}
        <GroupMenu />
        <ColumnChooser />
      </div>
      {to && (
        <p class="paper">
          {words.help.filterHeading} <code>{to}</code> · {words.filter.count(count, summary.sockets)}
        </p>
      )}
      {count === 0 ? (
        <div class={css.empty} data-then="[data-filter]">
          <p>{words.filter.none(summary.sockets)}</p>
          <button type="button" class="button" onClick={() => void arrangement.setFilter('')}>
            {words.filter.clear}
          </button>
        </div>
      ) : (
        <Table all={all.value && count <= PRINTED} />
      )}
    </>
  );
}
