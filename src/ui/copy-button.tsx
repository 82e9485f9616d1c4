/** Copies a text, and says so on itself and to assistive technology. */
import { useSignal } from '@preact/signals';
import { useWords } from './context.ts';

interface Props {
  readonly text: string;
  readonly look?: string;
  /** Id of the element that says what is copied, where there are several. */
  readonly of?: string;
}

export function CopyButton({ text, look = 'button', of }: Props) {
  const words = useWords().app;
  const said = useSignal<'copied' | 'refused' | undefined>(undefined);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      said.value = 'copied';
    } catch {
      said.value = 'refused';
    }
    setTimeout(() => {
      said.value = undefined;
    }, 2500);
  };
  const label = said.value === 'copied' ? words.copied : words.copy;
  return (
    <>
      <button type="button" class={look} aria-describedby={of} onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" class={said.value === 'refused' ? '' : 'hidden'}>
        {said.value === 'copied' ? words.copied : said.value === 'refused' ? words.copyRefused : ''}
      </span>
    </>
  );
}
