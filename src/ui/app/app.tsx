/** The page as a whole: which screen is shown, and what is heard everywhere. */
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { hashOf } from '../../session/page.ts';
import type { Session } from '../../session/session.ts';
import { SessionContext, useSession, useWords } from '../context.ts';
import { FirstScreen } from '../first/first-screen.tsx';
import { Footer } from '../footer/footer.tsx';
import { Header } from '../header/header.tsx';
import { Help } from '../help/help.tsx';
import { useDocumentInput } from '../input/use-document-input.ts';
import { Notice } from '../notice/notice.tsx';
import { Tool } from '../tool/tool.tsx';
import css from './app.module.css';
import { keepFocus } from './keep-focus.ts';
import { Workbench } from './workbench.tsx';

export function App({ session }: { readonly session: Session }) {
  return (
    <SessionContext.Provider value={session}>
      <Page />
    </SessionContext.Provider>
  );
}

function Page() {
  const session = useSession();
  const words = useWords();
  const over = useDocumentInput(session);
  useDocumentElement(session);
  useEffect(keepFocus, []);
  const page = session.tools.page.value;
  const bench = page.is === 'main' && session.open.value;
  // Another page begins at its top.
  useLayoutEffect(() => scrollTo(0, 0), [hashOf(page), bench]);
  return (
    <div class={`${css.page} ${bench ? css.bench : ''}`} data-then="#content">
      <button type="button" class={css.skip} onClick={() => document.getElementById('content')?.focus()}>
        {words.app.skip}
      </button>
      <Header />
      <div class={css.notice}>
        <Notice />
      </div>
      {page.is !== 'main' ? <Tool page={page} /> : bench ? <Workbench /> : <FirstScreen />}
      {!bench && <Footer />}
      <Help />
      {over.value && <p class={css.over}>{words.drop}</p>}
    </div>
  );
}

/** What stands outside the app's element: title, language, theme, and whether the engine works. */
function useDocumentElement(session: Session): void {
  const { language, theme, words } = session.preferences;
  const said = words.value;
  const page = session.tools.page.value.is;
  const idle = session.idle.value;
  useEffect(() => {
    const { name, title } = said.interface.app;
    document.title = page === 'main' ? title : `${said.practice.pages[page]} · ${name}`;
    document.documentElement.lang = language.value === 'zh' ? 'zh-Hans' : 'en';
  }, [said, page, language.value]);
  useEffect(() => {
    if (theme.value === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme.value;
  }, [theme.value]);
  // at once: whoever waits for the answer to a paste must not see the rest before it
  useLayoutEffect(() => {
    document.documentElement.dataset.idle = String(idle);
  }, [idle]);
}
