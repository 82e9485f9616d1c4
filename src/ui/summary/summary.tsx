/** The answer before the table: what this is in one sentence, what became of every line, the states, and what was assumed. */
import { assumedOf } from '../../session/assumed.ts';
import { headlineOf, recordsHeadline } from '../../session/headline.ts';
import { visible } from '../../session/visible.ts';
import { useSession, useWords } from '../context.ts';
import { ByteOrder } from './byte-order.tsx';
import { ClockTicks } from './clock-ticks.tsx';
import { Repairs } from './repairs.tsx';
import { StateBar } from './state-bar.tsx';
import css from './summary.module.css';
import { Waits } from './waits.tsx';

/** Characters of a name. */
const SHOWN = 200;

export function Summary() {
  const { summary } = useSession().capture;
  const words = useWords();
  if (!summary.value) return null;
  const { kinds, ports, more, listens } = headlineOf(summary.value);
  const { refused } = summary.value;
  const { order, ticks } = assumedOf(summary.value);
  const records = recordsHeadline(summary.value);
  return (
    <section class={css.summary}>
      <h1>
        {summary.value.tables.length === 0
          ? words.outcome.refused['no-procfs']
          : records
            ? words.tables.headline(records.tables, records.entries, records.files, records.more)
            : words.headline(kinds, ports, more, listens)}
      </h1>
      <Account />
      <StateBar />
      <Waits />
      {refused && refused.overflows + refused.drops > 0 && (
        <p class={css.machine}>{words.machine.refused(refused.overflows, refused.drops)}</p>
      )}
      <div class={css.facts}>
        {order && <ByteOrder />}
        {ticks && <ClockTicks />}
        <Machine />
        <Repairs />
      </div>
    </section>
  );
}

/** Every line of the paste is accounted for; the way to see them is the account itself. */
function Account() {
  const session = useSession();
  const { account: words, comma } = useWords();
  const summary = session.capture.summary.value;
  if (!summary) return null;
  const { cut, lines, repaired, duplicates, again } = summary;
  const parts = [
    words.lines(lines.total),
    cut ? words.rest : '',
    words.headers(lines.header),
    lines.context > 0 ? words.context(lines.context) : '',
    lines.blank > 0 ? words.blank(lines.blank) : '',
    repaired > 0 ? words.repaired(repaired) : '',
    duplicates > 0 ? words.duplicates(duplicates) : '',
    again > 0 ? words.again(again) : '',
  ];
  const bad = lines.notUnderstood > 0;
  return (
    <p class={css.account}>
      <button type="button" title={words.button} onClick={() => void session.showSource()}>
        {parts.filter(Boolean).join(comma)}
        {comma}
        <span class={bad ? css.bad : ''}>{words.notUnderstood(lines.notUnderstood)}</span>
      </button>
    </p>
  );
}

/** What the paste says of the machine. */
function Machine() {
  const machine = useSession().capture.summary.value?.machine;
  const words = useWords().machine;
  const said = [machine?.hostname, machine?.kernel && words.kernel(machine.kernel), machine?.arch].filter((one) => one !== undefined);
  if (said.length === 0) return null;
  return <p class={css.machine}>{said.map((one) => visible(one, SHOWN)).join(' · ')}</p>;
}
