/** Links to the pages beside the main one, for the header, and the way back to it; a menu where there is no room for them. */
import { hashOf, type Page } from '../../session/page.ts';
import { useAllWords, useSession } from '../context.ts';
import { Menu } from '../menu/menu.tsx';
import css from './tool-links.module.css';

const PAGES = ['learn', 'encode', 'drill', 'script'] as const;

function pageNamed(is: (typeof PAGES)[number]): Page {
  return is === 'encode' ? { is, endpoint: '' } : is === 'drill' ? { is, seed: '' } : { is };
}

export function ToolLinks() {
  const words = useAllWords().practice.pages;
  const label = (
    <>
      <span class={css.sign} aria-hidden="true">
        ☰
      </span>
      <span class={css.word}>{words.menu}</span>
    </>
  );
  return (
    <>
      <span class={css.row}>
        <Links />
      </span>
      <span class={css.menu}>
        <Menu label={label} align="end">
          {(close) => (
            <div class={css.list}>
              <Links done={close} />
            </div>
          )}
        </Menu>
      </span>
    </>
  );
}

function Links({ done }: { readonly done?: () => void }) {
  const { tools, open } = useSession();
  const words = useAllWords().practice.pages;
  const shown = tools.page.value.is;
  return (
    <>
      {shown !== 'main' && (
        <a class={`quiet ${css.link}`} href={hashOf({ is: 'main' })} onClick={done}>
          {open.value ? words.main : words.start}
        </a>
      )}
      {PAGES.map((is) => (
        <a
          key={is}
          class={`quiet ${css.link}`}
          href={hashOf(pageNamed(is))}
          aria-current={shown === is ? 'page' : undefined}
          onClick={done}
        >
          {words[is]}
        </a>
      ))}
    </>
  );
}
