/** What to type in the container. */

import css from './command.module.css';
import { CopyButton } from './copy-button.tsx';

export const COMMAND = 'cat /proc/net/tcp /proc/net/tcp6';

export function Command() {
  return (
    <div class={css.command}>
      <span class={css.prompt} aria-hidden="true">
        $
      </span>
      <code>{COMMAND}</code>
      <CopyButton text={COMMAND} />
    </div>
  );
}
