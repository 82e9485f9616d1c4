/** How many clock ticks make a second is not in the file either. */
import { useSession, useWords } from '../context.ts';
import { Fact } from './fact.tsx';

const RATES = [100, 250, 300, 1000, 1024] as const;

export function ClockTicks() {
  const { capture } = useSession();
  const { ticks: words, comma } = useWords();
  const ticks = capture.summary.value?.clockTicks;
  if (!ticks) return null;
  const chosen = ticks.basis === 'given' ? ticks.perSecond : 'auto';
  return (
    <Fact
      label={words.label}
      value={words.short(ticks.perSecond)}
      more={comma + words.basis[ticks.basis]}
      choices={(['auto', ...RATES] as const).map((rate) => (
        <label key={rate}>
          <input type="radio" name="ticks" checked={chosen === rate} onChange={() => void capture.setClockTicks(rate)} />
          {rate === 'auto' ? words.auto : rate}
        </label>
      ))}
      why={<p>{words.why}</p>}
    />
  );
}
