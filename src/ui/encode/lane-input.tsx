/** A field of a lane: only what can stand there enters, the arrows count, and while it is incomplete the other lanes wait. */
import { useSignal } from '@preact/signals';
import css from './encode.module.css';

interface LaneInputProps {
  readonly label: string;
  /** What the lane shows while nobody types. */
  readonly value: string;
  /** The characters that may enter. */
  readonly allowed: string;
  readonly size: number;
  readonly length: number;
  readonly placeholder?: string;
  /** Takes what was typed; false while it is incomplete. */
  readonly commit: (text: string) => boolean;
  readonly step: (by: number) => void;
  readonly look?: string;
}

const STEP = 1;
const BIG_STEP = 16;

/** What is left of a text when only allowed characters enter: `0x0100 007f` becomes `0100007F` in a field of upper-case digits. */
function cleaned(text: string, allowed: string): string {
  const bare = text.trim().replace(/^0[xX](?=[0-9a-fA-F]+$)/, '');
  const cased = /[A-F]/.test(allowed) && !/[a-f]/.test(allowed) ? bare.toUpperCase() : bare;
  return [...cased].filter((character) => allowed.includes(character)).join('');
}

export function LaneInput({ label, value, allowed, size, length, placeholder, commit, step, look }: LaneInputProps) {
  const draft = useSignal<string | undefined>(undefined);
  const incomplete = useSignal(false);
  const take = (field: HTMLInputElement) => {
    const text = cleaned(field.value, allowed).slice(0, length);
    if (text !== field.value) {
      const at = field.selectionStart ?? text.length;
      field.value = text;
      field.setSelectionRange(at, at);
    }
    draft.value = text;
    incomplete.value = !commit(text);
  };
  return (
    <input
      class={`${css.input} ${look ?? ''}`}
      aria-label={label}
      aria-invalid={incomplete.value}
      value={draft.value ?? value}
      placeholder={placeholder}
      style={{ width: `${size + 2.2}ch` }}
      spellcheck={false}
      autocomplete="off"
      autocapitalize="off"
      onBeforeInput={(event: InputEvent) => {
        if (event.inputType === 'insertText' && event.data && cleaned(event.data, allowed) === '') event.preventDefault();
      }}
      onPaste={(event) => {
        event.preventDefault();
        const text = cleaned(event.clipboardData?.getData('text/plain') ?? '', allowed);
        event.currentTarget.setRangeText(text, event.currentTarget.selectionStart ?? 0, event.currentTarget.selectionEnd ?? 0, 'end');
        take(event.currentTarget);
      }}
      onInput={(event) => take(event.currentTarget)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => {
        draft.value = undefined;
        incomplete.value = false;
      }}
      onKeyDown={(event) => {
        if ((event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        draft.value = undefined;
        incomplete.value = false;
        step((event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? BIG_STEP : STEP));
      }}
    />
  );
}
