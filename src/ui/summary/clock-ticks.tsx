/** How many clock ticks make a second is not in the file either. */
import { useSession, useWords } from '../context.ts';
import { Menu } from '../menu/menu.tsx';
import css from './summary.module.css';

const RATES = [100, 250, 300, 1000, 1024] as const;

export function ClockTicks() {
  const { capture } = useSession();
  const { ticks: words, comma, colon } = useWords();
  const ticks = capture.summary.value?.clockTicks;
  if (!ticks) return null;
  const chosen = ticks.basis === 'given' ? ticks.perSecond : 'auto';
  return (
    <Menu
      look={css.fact ?? ''}
      label={
        <span>
          {words.label}
          {colon}
          <b>{words.short(ticks.perSecond)}</b>
          {comma}
          {words.basis[ticks.basis]}
        </span>
      }
    >
      {() => (
        <div class={css.choice}>
          <fieldset>
            <legend class="hidden">{words.label}</legend>
            {(['auto', ...RATES] as const).map((rate) => (
              <label key={rate}>
                <input type="radio" name="ticks" checked={chosen === rate} onChange={() => void capture.setClockTicks(rate)} />
                {rate === 'auto' ? words.auto : rate}
              </label>
            ))}
          </fieldset>
          <p>{words.why}</p>
        </div>
      )}
    </Menu>
  );
}
