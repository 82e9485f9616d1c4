/** One step at a time over the reader's own line: what goes in, what comes out, and the characters in question lit in the ruler. */
import type { Step, StepOf } from '../../explain/step.ts';
import { transcriptOf } from '../../session/explanation-views.ts';
import { Parts } from '../parts.tsx';
import { SmallWordPicture, type Stage, WordPicture } from './byte-picture.tsx';
import chapterCss from './chapter.module.css';
import { useExplaining } from './context.ts';
import { Machines } from './contrast.tsx';
import { Ladder } from './ladder.tsx';
import { sentenceIn } from './sentence.ts';
import { ShellLine } from './shell-line.tsx';
import css from './stepper.module.css';

/** What the keys do while the bar has the focus; `[` and `]` do it from anywhere in the panel. */
const MOVES: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

export function Stepper() {
  const { explained, model, words } = useExplaining();
  const { steps } = explained.explanation;
  const at = model.step.value;
  const step = steps[at];
  if (!step) return null;
  const transcript = transcriptOf(step);
  return (
    <div>
      <nav
        class={css.bar}
        aria-label={words.teach.stepper.label}
        onKeyDown={(event) => {
          const by = MOVES[event.key];
          if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          model.goTo(at + by);
        }}
      >
        <button type="button" class="button" aria-disabled={at === 0} onClick={() => model.goTo(at - 1)}>
          <span aria-hidden="true">◀</span> {words.teach.stepper.previous}
        </button>
        <span class={css.at}>{words.teach.stepper.at(at + 1, steps.length)}</span>
        <button type="button" class="button" aria-disabled={at === steps.length - 1} onClick={() => model.goTo(at + 1)}>
          {words.teach.stepper.next} <span aria-hidden="true">▶</span>
        </button>
      </nav>
      <p class={css.said} aria-live="polite">
        <span class="hidden">{words.teach.stepper.at(at + 1, steps.length)}. </span>
        <Parts parts={sentenceIn(explained, words, step)} />
      </p>
      <Figure step={step} />
      {transcript && (
        <p class={css.transcript}>
          <span class="hidden">{words.teach.stepper.from} </span>
          <code>{transcript.before}</code>
          <span aria-hidden="true"> → </span>
          <span class="hidden"> {words.teach.stepper.to} </span>
          <code class={css.after}>{transcript.after}</code>
        </p>
      )}
      {transcript?.shell && <ShellLine line={transcript.shell} />}
      <p class={css.foot}>
        <button type="button" class="link" onClick={() => model.look('overview')}>
          {words.teach.stepper.all}
        </button>
        <span>
          <Parts parts={words.teach.stepper.keys} />
        </span>
      </p>
    </div>
  );
}

const STAGE: Partial<Record<Step['is'], Stage>> = {
  'cut-bytes': 'cut',
  'byte-order': 'cut',
  'reverse-bytes': 'crossed',
  'bytes-to-decimal': 'decimal',
  'join-dotted': 'decimal',
};

/** The picture of the address, drawn as far as this step; the port on two machines; the ladder of a number. */
function Figure({ step }: { readonly step: Step }) {
  const { explained } = useExplaining();
  const { steps, columns } = explained.explanation;
  if (step.is === 'port-not-reversed' && explained.ways.includes('order')) return <Machines />;
  if (step.is === 'place-values') return <Ladder column={columns.at(-1) ?? ''} step={step} />;
  const stage = STAGE[step.is];
  const words = steps.find((one): one is StepOf<'reverse-bytes'> => one.is === 'reverse-bytes')?.words;
  const [only] = words ?? [];
  if (!stage || !words || !only) return null;
  const column = columns[0] ?? '';
  if (words.length === 1) return <WordPicture column={column} word={only} stage={stage} />;
  return (
    <div class={chapterCss.words}>
      {words.map((word, index) => (
        <SmallWordPicture key={index} column={column} word={word} stage={stage === 'cut' ? 'cut' : 'crossed'} />
      ))}
    </div>
  );
}
