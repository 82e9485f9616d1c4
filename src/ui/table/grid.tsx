/** A table that is moved about in with the arrow keys: one tab stop, drawn in windows when there are many rows. What stands in it is its caller's. */
import type { ComponentChildren, CSSProperties } from 'preact';
import { useSession, useWords } from '../context.ts';
import type { Place } from './grid-keys.ts';
import { ROLE } from './roles.ts';
import css from './table.module.css';
import { placeInChosenRow, placeInRow } from './use-grid-focus.ts';
import type { WindowedGrid } from './use-windowed-grid.ts';

interface Props {
  readonly grid: WindowedGrid;
  readonly label: string;
  readonly hint: string;
  readonly look: string | undefined;
  readonly style?: CSSProperties;
  /** The column of a format that a place of the chosen row shows. */
  readonly shows: (place: Place) => string | undefined;
  readonly header: ComponentChildren;
  readonly row: (index: number) => ComponentChildren;
}

export function Grid({ grid, label, hint, look, style, shows, header, row }: Props) {
  const { selection } = useSession();
  const { onPaper } = useWords().table;
  const { scroller, columns, plain, growing, drawn, pieces, count, choose, onFocusIn, onKeyDown } = grid;
  return (
    // Firefox makes a tab stop of whatever scrolls; the grid is one already.
    <div class={css.scroller} ref={scroller} tabIndex={-1}>
      {plain || <p class="paper">{onPaper(drawn.from + 1, drawn.to, count)}</p>}
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved about in with the arrow keys is a grid
        role="grid"
        class={`${css.table} ${look}`}
        style={style}
        aria-label={label}
        aria-describedby="grid-hint"
        aria-busy={growing}
        aria-rowcount={count + 1}
        aria-colcount={columns}
        onFocusIn={onFocusIn}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          const place = placeInRow(target);
          if (place) choose(place);
        }}
        onPointerOver={({ target }) => {
          const place = placeInChosenRow(target);
          selection.hover.value = place && shows(place);
        }}
        onPointerLeave={() => {
          selection.hover.value = undefined;
        }}
      >
        {header}
        <tbody {...ROLE.group}>
          {pieces.map((piece) => (piece.is === 'space' ? <Space key={piece.side} height={piece.height} /> : row(piece.index)))}
        </tbody>
      </table>
      <p class="hidden" id="grid-hint">
        {hint}
      </p>
    </div>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ height }: { readonly height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true" class={css.space} style={{ height: `${height}px` }}>
      <td />
    </tr>
  );
}
