/** A field of a lane: only what can stand there enters, the arrows count, and while it is incomplete the other lanes wait. */
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import css from './encode.module.css';

/** What may enter a field of digits as printed. */
export const HEX = '0123456789ABCDEF';

/** Takes what was read, or nothing of an empty field; false while it is incomplete. */
export function taken<T>(text: string, value: T | undefined, take: (value: T | undefined) => void): boolean {
  const whole = text === '' || value !== undefined;
  if (whole) take(value);
  return whole;
}

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
  /** Always `length` characters long: what is typed into it overwrites. */
  readonly fixed?: boolean;
}

const STEP = 1;
const BIG_STEP = 16;

/** What enters of a text, its first allowed characters: `0x0100 007f` is `0100007F` in a field of digits as printed, `fe80::1%eth0` the address. */
function cleaned(text: string, allowed: string): string {
  const bare = text.trim().replace(/^0[xX]/, '');
  const cased = allowed === HEX ? bare.toUpperCase() : bare;
  return new RegExp(`[${allowed}]+`).exec(cased.replace(/\s/g, ''))?.[0] ?? '';
}

/** In a full field, the character behind the caret is taken so that the next one replaces it. */
function makeRoom(field: HTMLInputElement, length: number): void {
  const { selectionStart: at, selectionEnd: end } = field;
  if (at !== null && at === end && at < length && field.value.length === length) field.setSelectionRange(at, at + 1);
}

export function LaneInput({ label, value, allowed, size, length, placeholder, commit, step, look, fixed }: LaneInputProps) {
  const draft = useSignal<string | undefined>(undefined);
  const incomplete = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const counted = useRef(false);
  // Counting writes another value into the field, and the browser drops the selection: the next key should replace it all.
  useLayoutEffect(() => {
    if (counted.current) field.current?.select();
    counted.current = false;
  });
  const take = (input: HTMLInputElement) => {
    const text = cleaned(input.value, allowed).slice(0, length);
    if (text !== input.value) {
      const at = input.selectionStart ?? text.length;
      input.value = text;
      input.setSelectionRange(at, at);
    }
    draft.value = text;
    incomplete.value = !commit(text);
  };
  return (
    <input
      ref={field}
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
        if (event.inputType !== 'insertText' || !event.data) return;
        if (cleaned(event.data, allowed) === '') event.preventDefault();
        else if (fixed) makeRoom(event.currentTarget as HTMLInputElement, length);
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
        counted.current = true;
        step((event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? BIG_STEP : STEP));
      }}
    />
  );
}
