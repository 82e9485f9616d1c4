/** One question: what is asked, the line it is about, four answers, and after one was given what it says about the reader. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Question } from '../../explain/drill.ts';
import type { Practice } from '../../session/practice.ts';
import { useAllWords } from '../context.ts';
import { Parts } from '../parts.tsx';
import { KernelSource } from '../tool/kernel-source.tsx';
import css from './drill.module.css';

interface QuestionProps {
  readonly question: Question;
  readonly practice: Practice;
}

export function QuestionCard({ question, practice }: QuestionProps) {
  const words = useAllWords().practice.drill;
  const chosen = practice.chosen.value;
  const asked = useRef<HTMLHeadingElement>(null);
  const index = practice.state.value.index;
  // A new question is read out and the keyboard starts there; the first one leaves the focus where it is.
  useLayoutEffect(() => {
    if (index > 0) asked.current?.focus();
  }, [index]);
  return (
    <article class={css.card}>
      <p class={css.number}>{words.number(index + 1)}</p>
      <h2 ref={asked} tabIndex={-1}>
        <Parts parts={words.ask[question.kind](question.given, words.machine[question.order], question.ticksPerSecond)} />
      </h2>
      {question.line && <Line {...question.line} />}
      <ol class={css.choices} aria-label={words.choices}>
        {question.choices.map((choice, at) => (
          <Choice
            key={choice.text}
            text={choice.text}
            at={at}
            mark={chosen === undefined ? 'open' : at === question.right ? 'right' : at === chosen ? 'wrong' : 'other'}
            choose={() => practice.answer(at)}
          />
        ))}
      </ol>
      <Verdict question={question} practice={practice} />
    </article>
  );
}

/** The row that the digits stand in; only they are marked. */
function Line({ text, start, end }: { readonly text: string; readonly start: number; readonly end: number }) {
  return (
    <p class={css.line}>
      <code>
        {text.slice(0, start).trimStart()}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end).trimEnd()}
      </code>
    </p>
  );
}

interface ChoiceProps {
  readonly text: string;
  readonly at: number;
  readonly mark: 'open' | 'right' | 'wrong' | 'other';
  readonly choose: () => void;
}

const SIGNS = { open: '', right: '✓', wrong: '✗', other: '' } as const;

function Choice({ text, at, mark, choose }: ChoiceProps) {
  return (
    <li>
      <button type="button" class={`${css.choice} ${css[mark] ?? ''}`} disabled={mark !== 'open'} onClick={choose}>
        <kbd>{at + 1}</kbd>
        <code>{text}</code>
        <span aria-hidden="true">{SIGNS[mark]}</span>
      </button>
    </li>
  );
}

function Verdict({ question, practice }: QuestionProps) {
  const words = useAllWords().practice.drill;
  const chosen = practice.chosen.value;
  const next = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (chosen !== undefined) next.current?.focus();
  }, [chosen]);
  const misconception = chosen === undefined ? undefined : question.choices[chosen]?.misconception;
  return (
    <div class={css.verdict}>
      <div role="status">
        {chosen !== undefined && !misconception && <p class={css.yes}>{words.right}</p>}
        {misconception && (
          <>
            <p>
              <b class={css.no}>{words.wrong}</b> <Parts parts={words.misconceptions[misconception]} />
            </p>
            <p>
              {words.rightIs(question.choices[question.right]?.text ?? '')} <small>{words.comesBack}</small>
            </p>
          </>
        )}
      </div>
      {chosen !== undefined && (
        <>
          <KernelSource source={question.source} />
          <button type="button" class="button" ref={next} onClick={() => practice.next()}>
            {words.next}
          </button>
        </>
      )}
    </div>
  );
}
