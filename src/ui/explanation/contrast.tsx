/** The same endpoint as two machines print it, how the order was found, and the switch. */
import { encodedBy } from '../../session/explanation-views.ts';
import { useSession } from '../context.ts';
import { Paragraph } from '../parts.tsx';
import { EvidenceTable } from '../summary/byte-order.tsx';
import { useExplaining } from './context.ts';
import css from './contrast.module.css';

const ORDERS = ['little', 'big'] as const;

export function Contrast() {
  const { explained, words } = useExplaining();
  const { capture } = useSession();
  const said = words.teach.contrast;
  const verdict = capture.summary.value?.byteOrder;
  const other = explained.context.order === 'little' ? 'big' : 'little';
  return (
    <section class={css.contrast} aria-label={said.title}>
      <h3>{said.title}</h3>
      <Machines />
      <Paragraph parts={said.intro} />
      {verdict && (
        <>
          <h3>{said.evidence}</h3>
          <EvidenceTable verdict={verdict} />
          <button type="button" class="button" onClick={() => void capture.setByteOrder(other)}>
            {said.switchTo[other]}
          </button>
        </>
      )}
    </section>
  );
}

/** The endpoint as a little-endian and a big-endian machine print it. */
export function Machines() {
  const { explained, words } = useExplaining();
  const said = words.teach.contrast;
  return (
    <dl class={css.machines}>
      {ORDERS.map((order) => {
        const { address, port } = encodedBy(explained, order);
        return (
          <div key={order}>
            <dt>
              {said.machine[order]} {order === explained.context.order && <small>{said.yours}</small>}
            </dt>
            <dd>
              <code>{address}</code>
              <code class={css.port}>:{port}</code>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
