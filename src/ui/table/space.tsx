import css from './table.module.css';

/** Stands for the rows that are not drawn. */
export function Space({ height }: { readonly height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true" class={css.space} style={{ height: `${height}px` }}>
      <td />
    </tr>
  );
}
