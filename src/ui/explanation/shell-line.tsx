/** A line for the reader's own shell that gives exactly this step. */
import { CopyButton } from '../copy-button.tsx';
import { useExplaining } from './context.ts';
import css from './shell-line.module.css';

export function ShellLine({ line }: { readonly line: string }) {
  const { words } = useExplaining();
  return (
    <div class={css.shell}>
      <p>{words.teach.stepper.shell}</p>
      <div>
        <code>{line}</code>
        <CopyButton text={line} look="quiet" />
      </div>
    </div>
  );
}
