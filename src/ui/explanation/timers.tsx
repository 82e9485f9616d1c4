/** The five timers, the one of this row, and the tick rate that turns its number into seconds. */
import { netstatOf } from '../../session/explanation-views.ts';
import { useSession } from '../context.ts';
import { Paragraph } from '../parts.tsx';
import { useExplaining } from './context.ts';
import css from './states.module.css';

const TIMERS = ['off', 'on', 'keepalive', 'timewait', 'persist'] as const;

export function Timers() {
  const { explained, words } = useExplaining();
  const said = words.teach.timers;
  const tr = explained.fields.find((field) => field.column.id === 'tr')?.value;
  const netstat = netstatOf(explained);
  return (
    <section aria-label={said.title}>
      <h3 class={css.title}>{said.title}</h3>
      <table class={css.list}>
        <tbody>
          {TIMERS.map((name, code) => (
            <tr key={name} class={code === tr ? css.current : ''}>
              <td>
                <code>{`0${code}`}</code>
              </td>
              <td>
                <b>{name}</b>
                <Paragraph parts={words.states.timer[name] ?? []} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Paragraph class={css.intro} parts={said.counts} />
      {netstat && <Paragraph class={css.intro} parts={said.netstat(netstat)} />}
      <Rate />
    </section>
  );
}

/** The tick rate: what the paste does not say, so that it can be said here. */
function Rate() {
  const { explained, words } = useExplaining();
  const { capture } = useSession();
  const said = words.teach.timers;
  const { perSecond } = explained.context.ticks;
  const change = (field: HTMLInputElement) => {
    if (field.value && field.checkValidity()) void capture.setClockTicks(field.valueAsNumber);
    // what stands in the field is what counts
    else field.value = String(perSecond);
  };
  return (
    <label class={css.rate}>
      {said.rate}
      <input type="number" min="1" max="10000" value={perSecond} onChange={(event) => change(event.currentTarget)} />
      <small>{said.rateUnit}</small>
    </label>
  );
}
