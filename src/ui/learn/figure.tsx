/** A figure: parts of the explanation panel on a row of its own. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { createLesson, type Lesson } from '../../session/lesson.ts';
import type { Words } from '../../words/words.ts';
import { SessionContext, useAllWords, useSession } from '../context.ts';
import { ExplainingContext } from '../explanation/context.ts';
import panel from '../explanation/explanation.module.css';
import css from './learn.module.css';

/** What the panel says of the reader's line is said of this row: it is nobody's. */
function withoutYours(words: Words['explain'], learn: Words['learn']): Words['explain'] {
  const { shelf, contrast } = words.teach;
  const { yours, here } = learn.row;
  return {
    ...words,
    teach: { ...words.teach, shelf: { ...shelf, yours, notYours: learn.row.other }, contrast: { ...contrast, yours: here } },
  };
}

export function useLesson(file: 'tcp' | 'tcp6', column: string): Lesson {
  const session = useSession();
  return useMemo(() => createLesson(session, file, column), [session, file, column]);
}

export function Figure({ lesson, children }: { readonly lesson: Lesson; readonly children: ComponentChildren }) {
  const all = useAllWords();
  const words = useMemo(() => withoutYours(all.explain, all.learn), [all]);
  const explained = lesson.model.explained.value;
  if (!explained) return null;
  return (
    <SessionContext.Provider value={lesson.session}>
      <ExplainingContext.Provider value={{ model: lesson.model, explained, words }}>
        <div class={`${css.figure} ${panel.explanation} hue-${explained.explanation.hue}`}>{children}</div>
      </ExplainingContext.Provider>
    </SessionContext.Provider>
  );
}
