/** «Let me try»: say what the digits mean before they are explained. Space, which no endpoint holds, shows the answer; Escape leaves it untried. */
import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ByteOrder } from '../../procfs/byte-order.ts';
import { createPrediction, type Prediction } from '../../session/prediction.ts';
import { useAllWords } from '../context.ts';
import { Paragraph, Parts } from '../parts.tsx';
import css from './drill.module.css';

export interface PredictProps {
  /** Digits as printed: `0100007F` and `22B8`. */
  readonly addressDigits: string;
  readonly portDigits: string;
  readonly order: ByteOrder;
  /** What they mean, `127.0.0.1:8888`. */
  readonly answer: string;
  readonly onOpen: () => void;
  /** Called when the answer may be seen, or nobody tries any more; `missed` is the half that the last try had wrong, the address first. */
  readonly onReveal: (missed: 'address' | 'port' | undefined) => void;
}

/** A button; pressed, the question in its place. */
export function Predict(props: PredictProps) {
  const words = useAllWords().practice.predict;
  const open = useSignal(false);
  const leave = () => {
    open.value = false;
    props.onReveal(undefined);
  };
  if (open.value) return <Try {...props} leave={leave} />;
  return (
    <button
      type="button"
      id="try"
      class={`button ${css.open}`}
      onClick={() => {
        open.value = true;
        props.onOpen();
      }}
    >
      {words.open}
    </button>
  );
}

function Try({ addressDigits, portDigits, order, answer, onReveal, leave }: PredictProps & { readonly leave: () => void }) {
  const words = useAllWords().practice.predict;
  const prediction = useMemo(() => createPrediction(addressDigits, portDigits, order), [addressDigits, portDigits, order]);
  const id = useId();
  const done = prediction.revealed.value;
  const asked = useRef<HTMLLabelElement>(null);
  // The field is gone, and the focus must not go with it.
  useLayoutEffect(() => {
    if (done) asked.current?.focus();
  }, [done]);
  const after = (act: () => void) => {
    act();
    if (prediction.revealed.value) onReveal(missedHalf(prediction));
  };
  return (
    <form
      class={css.predict}
      data-then="#try"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || done) return;
        event.preventDefault();
        leave();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        after(() => prediction.check());
      }}
    >
      <label for={id} ref={asked} tabIndex={-1}>
        <b>{words.heading}</b> <Parts parts={words.prompt(`${addressDigits}:${portDigits}`)} />
      </label>
      {!done && (
        <p class={css.field}>
          <input
            id={id}
            // The reader pressed the button in whose place this stands.
            ref={(field) => field?.focus()}
            spellcheck={false}
            autocomplete="off"
            autocapitalize="off"
            aria-describedby={`${id}-said`}
            value={prediction.typed.value}
            onInput={(event) => prediction.type(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== ' ') return;
              event.preventDefault();
              after(() => prediction.reveal());
            }}
          />
          <button type="submit" class="button">
            {words.check}
          </button>
          <button type="button" class="quiet" onClick={() => after(() => prediction.reveal())}>
            {words.reveal}
          </button>
          <small>{words.space}</small>
        </p>
      )}
      <div id={`${id}-said`} role="status">
        <Said prediction={prediction} />
        {done && <Paragraph parts={words.answer(answer)} />}
      </div>
    </form>
  );
}

function missedHalf(prediction: Prediction): 'address' | 'port' | undefined {
  const verdict = prediction.verdict.value;
  if (!verdict || 'problem' in verdict) return undefined;
  return verdict.address !== 'right' ? 'address' : verdict.port !== 'right' ? 'port' : undefined;
}

function Said({ prediction }: { readonly prediction: Prediction }) {
  const { drill, encode, predict: words } = useAllWords().practice;
  const verdict = prediction.verdict.value;
  if (!verdict) return null;
  if ('problem' in verdict) return <p>{encode.problems[verdict.problem]}</p>;
  const { address, port } = verdict;
  if (address === 'right' && port === 'right') return <p class={css.yes}>{words.right}</p>;
  const half = address === 'right' ? 'port' : port === 'right' ? 'address' : 'both';
  const named = [address, port].flatMap((one) => (one === 'right' || one === 'unknown' ? [] : [one]));
  return (
    <>
      <p>
        <b class={css.no}>{words.halves[half]}</b> {words.left(prediction.left.value)}
      </p>
      {named.map((one) => (
        <Paragraph key={one} parts={drill.misconceptions[one]} />
      ))}
      {named.length === 0 && <p>{words.unknown}</p>}
    </>
  );
}
