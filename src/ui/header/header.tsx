/** The name, and the few things that are always at hand. */
import { useSession, useWords } from '../context.ts';
import { pickFiles } from '../input/pick-files.ts';
import { Menu } from '../menu/menu.tsx';
import { SampleList } from '../sample-list.tsx';
import { ToolLinks } from '../tool/tool-links.tsx';
import css from './header.module.css';

const ICONS = { system: '◐', light: '○', dark: '●' } as const;

export function Header() {
  const session = useSession();
  const words = useWords();
  const { language, theme } = session.preferences;
  const open = session.open.value;
  return (
    <header class={css.header}>
      <span class={css.name}>{words.app.name}</span>
      <span class={css.tag}>{words.app.tag}</span>
      <nav class={css.nav} aria-label={words.nav.label}>
        {open && (
          <>
            <span class={css.seal}>{words.app.seal}</span>
            <button type="button" class="quiet" onClick={() => pickFiles((files) => void session.openFiles(files))}>
              {words.nav.open}
            </button>
            <Menu label={words.nav.samples} align="end">
              {(close) => (
                <div class={css.samples}>
                  <SampleList look="quiet" done={close} />
                </div>
              )}
            </Menu>
          </>
        )}
        <ToolLinks />
        <button
          type="button"
          class="quiet"
          lang={language.value === 'en' ? 'zh-Hans' : 'en'}
          aria-label={words.language.switchTo}
          onClick={() => session.preferences.setLanguage(language.value === 'en' ? 'zh' : 'en')}
        >
          {words.language.other}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={words.nav.theme[theme.value]}
          title={words.nav.theme[theme.value]}
          onClick={() => session.preferences.nextTheme()}
        >
          <span aria-hidden="true">{ICONS[theme.value]}</span>
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={words.nav.help}
          title={words.nav.help}
          onClick={() => {
            session.help.value = true;
          }}
        >
          <span aria-hidden="true">?</span>
        </button>
      </nav>
    </header>
  );
}
