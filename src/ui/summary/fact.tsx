/** What was assumed or done, in a line; pressed, the choices, and why they are needed. */
import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useWords } from '../context.ts';
import { Menu } from '../menu/menu.tsx';
import css from './summary.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Behind the value. */
  readonly more: string;
  readonly open?: Signal<boolean> | undefined;
  readonly look?: string | undefined;
  readonly choices: ComponentChildren;
  readonly why: ComponentChildren;
}

export function Fact({ label, value, more, open, look, choices, why }: Props) {
  const { colon } = useWords();
  const line = (
    <span>
      {label}
      {colon}
      <b>{value}</b>
      {more}
    </span>
  );
  return (
    <Menu look={css.fact ?? ''} label={line} open={open}>
      {() => (
        <div class={css.choice}>
          <fieldset class={look}>
            <legend class="hidden">{label}</legend>
            {choices}
          </fieldset>
          {why}
        </div>
      )}
    </Menu>
  );
}
