/** What to type in the container, and what else may be typed. */
import css from './command.module.css';
import { CopyButton } from './copy-button.tsx';
import { RecipeMenu } from './recipes/recipe-menu.tsx';

const COMMAND = 'cat /proc/net/tcp /proc/net/tcp6';

export function Command() {
  return (
    <div>
      <div class={css.command}>
        <span class={css.prompt} aria-hidden="true">
          $
        </span>
        <code>{COMMAND}</code>
        <CopyButton text={COMMAND} />
      </div>
      <RecipeMenu />
    </div>
  );
}
