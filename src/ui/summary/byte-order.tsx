/** Byte order cannot be read from the file: what was taken, why, how sure, and the switch. */
import type { ByteOrderVerdict } from '../../engine/protocol.ts';
import { useSession, useWords } from '../context.ts';
import { Fact } from './fact.tsx';
import css from './summary.module.css';

const CHOICES = ['auto', 'little', 'big'] as const;

export function ByteOrder() {
  const { capture } = useSession();
  const { order: words, comma, colon } = useWords();
  const verdict = capture.summary.value?.byteOrder;
  if (!verdict) return null;
  const chosen = verdict.basis === 'given' ? verdict.used : 'auto';
  return (
    <>
      {/* A key switches it from anywhere. */}
      <p role="status" class="hidden">
        {chosen !== 'auto' && `${words.label}${colon}${words.short[verdict.used]}`}
      </p>
      <Fact
        label={words.label}
        value={words.short[verdict.used]}
        more={comma + words.basis[verdict.basis]}
        choices={CHOICES.map((choice) => (
          <label key={choice}>
            <input type="radio" name="order" checked={chosen === choice} onChange={() => void capture.setByteOrder(choice)} />
            {words.choice[choice]}
          </label>
        ))}
        why={<EvidenceTable verdict={verdict} />}
      />
    </>
  );
}

export function EvidenceTable({ verdict }: { readonly verdict: ByteOrderVerdict }) {
  const words = useWords().order;
  if (verdict.evidence.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <p>{words.intro}</p>
      <table class={css.evidence}>
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.example}</th>
            <th scope="col">{words.little}</th>
            <th scope="col">{words.big}</th>
          </tr>
        </thead>
        <tbody>
          {verdict.evidence.map((one) => (
            <tr key={one.kind}>
              <th scope="row">{words.kinds[one.kind]}</th>
              <td>
                <code>{one.example}</code>
              </td>
              <td>{one.little}</td>
              <td>{one.big}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {verdict.guess && verdict.guess !== verdict.used && <p>{words.differs(words.short[verdict.guess])}</p>}
    </>
  );
}
