/**
 * How it came out: in place, to stay until the next thing happens or it is sent away, and never in the way.
 * The live regions stand from the beginning: what is put into them is read out, and a sentence that comes again is put there again.
 */
import type { Outcome } from '../../session/capture.ts';
import { recordsHeadline } from '../../session/headline.ts';
import { visible } from '../../session/visible.ts';
import { useSession, useWords } from '../context.ts';
import css from './notice.module.css';

const EXPECTED = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid …
   0: 0100007F:22B8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000 …`;

/** Characters of what was handed over, or was said of it. */
const SHOWN = 200;

export function Notice() {
  const { outcome } = useSession().capture;
  const said = outcome.value;
  const bad = said?.is === 'refused' || said?.is === 'failed';
  return (
    <>
      <div role="status">{said && !bad && <Good outcome={said} />}</div>
      <div role="alert">{said && bad && <Bad outcome={said} />}</div>
      <Progress />
    </>
  );
}

function Good({ outcome }: { readonly outcome: Exclude<Outcome, { is: 'refused' | 'failed' }> }) {
  const session = useSession();
  const words = useWords();
  const summary = session.capture.summary.value;
  const records = summary && recordsHeadline(summary);
  const read = outcome.is !== 'opened' ? '' : records ? words.tables.read(records.entries) : words.outcome.opened(outcome.sockets);
  // The first paste speaks for itself: its summary is the news. It is said, not shown.
  if (outcome.is === 'opened' && !outcome.replaced && !outcome.stopped) {
    return <p class="hidden">{read}</p>;
  }
  const said =
    outcome.is === 'undone'
      ? words.outcome.undone
      : outcome.stopped
        ? `${outcome.stopped === 'cancelled' ? '' : `${words.outcome.refused[outcome.stopped]} `}${words.outcome.stopped(read)}`
        : records
          ? words.tables.replaced(records.entries)
          : words.outcome.replaced(outcome.sockets);
  return (
    <div class={css.good}>
      <p key={outcome}>{said}</p>
      {(outcome.is === 'undone' || outcome.replaced) && (
        <button type="button" class="link" onClick={() => void session.capture.undo()}>
          {outcome.is === 'opened' ? words.outcome.undo : words.outcome.redo}
        </button>
      )}
      <Dismiss />
    </div>
  );
}

function Bad({ outcome }: { readonly outcome: Extract<Outcome, { is: 'refused' | 'failed' }> }) {
  const words = useWords();
  const reason = outcome.is === 'failed' ? 'failed' : outcome.reason;
  const advice = words.outcome.advice[reason];
  return (
    <div class={css.bad}>
      <p class={css.title} key={outcome}>
        {outcome.is === 'refused' && outcome.name !== '' && <code>{visible(outcome.name, SHOWN)}</code>} {words.outcome.refused[reason]}
      </p>
      <Dismiss />
      <div class={css.more}>
        {advice !== '' && <p>{advice}</p>}
        {outcome.is === 'failed' && <pre>{visible(outcome.message, SHOWN)}</pre>}
        {outcome.is === 'refused' && outcome.firstLine !== '' && (
          <>
            <p>{words.outcome.saw(outcome.lines, words.size(outcome.bytes))}</p>
            <pre>{visible(outcome.firstLine, SHOWN)}</pre>
          </>
        )}
        {reason === 'no-procfs' && (
          <>
            <p>{words.outcome.expected}</p>
            <pre>{EXPECTED}</pre>
          </>
        )}
        {outcome.kept && <p>{words.outcome.kept}</p>}
      </div>
    </div>
  );
}

function Dismiss() {
  const session = useSession();
  const words = useWords().outcome;
  return (
    <button type="button" class={css.dismiss} aria-label={words.dismiss} title={words.dismiss} onClick={() => session.capture.dismiss()}>
      <span aria-hidden="true">✕</span>
    </button>
  );
}

function Progress() {
  const session = useSession();
  const words = useWords();
  const reading = session.capture.reading.value;
  if (!reading || reading.totalBytes < 1_000_000) return null;
  return (
    <div class={css.reading}>
      <label>
        {words.reading.label}
        <progress value={reading.bytes} max={reading.totalBytes} />
      </label>
      <p>
        {reading.sockets > 0
          ? words.counting.reading(reading.sockets, reading.rate)
          : words.reading.progress(words.size(reading.bytes), words.size(reading.totalBytes))}
      </p>
      <button type="button" class="link" onClick={() => void session.capture.cancel()}>
        {words.reading.cancel}
      </button>
    </div>
  );
}
