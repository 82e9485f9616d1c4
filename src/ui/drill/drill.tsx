/** Practice: one question at a time. Keys 1 to 4 answer, Enter goes on. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { hashOf } from '../../session/page.ts';
import { freshSeed, type Practice } from '../../session/practice.ts';
import { useAllWords, useSession } from '../context.ts';
import { ToolPage } from '../tool/tool-page.tsx';
import css from './drill.module.css';
import { QuestionCard } from './question.tsx';

/** Digits answer wherever the focus is, but for fields where they are typed and keys that the browser has a use for. */
function useDigitKeys(practice: Practice) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null;
      if (typing || event.ctrlKey || event.metaKey || event.altKey || !/^[1-4]$/.test(event.key)) return;
      practice.answer(Number(event.key) - 1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [practice]);
}

/** The questions are made when the page is opened. */
export function Drill() {
  const { tools } = useSession();
  const practice = useSignal<Practice | undefined>(undefined);
  useEffect(() => {
    void tools.practice().then((made) => {
      practice.value = made;
    });
  }, [tools, practice]);
  return practice.value ? <Questions practice={practice.value} /> : <main id="content" tabIndex={-1} />;
}

function Questions({ practice }: { readonly practice: Practice }) {
  const words = useAllWords().practice.drill;
  useDigitKeys(practice);
  const { right, answered } = practice.score.value;
  const question = practice.question.value;
  return (
    <ToolPage heading={words.heading} lead={words.lead}>
      <div class={css.bar}>
        <p>{practice.own > 0 ? words.fromPaste(practice.own) : words.fromSample}</p>
        <p class={css.score}>{answered > 0 && words.score(right, answered)}</p>
      </div>
      {question ? <QuestionCard key={practice.state.value.index} question={question} practice={practice} /> : <p>{words.none}</p>}
      <p class={css.foot}>
        <small>{words.keys}</small>
        <button type="button" class="quiet" onClick={() => practice.restart()}>
          {words.again}
        </button>
        <a href={hashOf({ is: 'drill', seed: freshSeed() })}>{words.sheet.open}</a>
      </p>
    </ToolPage>
  );
}
