/** A button that shows something below itself, and hides it again on Escape, on a click elsewhere, and when the focus leaves. */
import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import css from './menu.module.css';

interface Props {
  readonly label: ComponentChildren;
  /** Of the button: `button`, `quiet`, `link`. */
  readonly look?: string;
  readonly align?: 'start' | 'end';
  /** Where others open it too. */
  readonly open?: Signal<boolean> | undefined;
  readonly children: (close: () => void) => ComponentChildren;
}

export function Menu({ label, look = 'quiet', align = 'start', open: shared, children }: Props) {
  const own = useSignal(false);
  const open = shared ?? own;
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    open.value = false;
    button.current?.focus();
  };
  useEffect(() => {
    if (!open.value) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) open.value = false;
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open.value, open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open.value) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from the button and from what it shows
    <div class={css.menu} ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        class={look}
        ref={button}
        aria-expanded={open.value}
        aria-controls={open.value ? id : undefined}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {label}
        <span class={css.mark} aria-hidden="true">
          ▾
        </span>
      </button>
      {open.value && (
        <div id={id} class={`${css.shown} ${align === 'end' ? css.end : ''}`}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
