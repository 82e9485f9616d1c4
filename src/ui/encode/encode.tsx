/** The way back: from an endpoint to its digits and to a line that finds it. Stands alone; begins with the reader's row where there is one. */
import { useMemo } from 'preact/hooks';
import type { Encoder } from '../../session/encoder.ts';
import { useAllWords, useSession } from '../context.ts';
import { OrderSwitch } from '../tool/order-switch.tsx';
import { ToolPage } from '../tool/tool-page.tsx';
import css from './encode.module.css';
import { EndpointInput } from './endpoint-input.tsx';
import { Greps } from './greps.tsx';
import { Lanes } from './lanes.tsx';

export interface EncodeProps {
  readonly encoder: Encoder;
}

export function Encode({ typed }: { readonly typed: string }) {
  const { tools } = useSession();
  const encoder = useMemo(() => tools.encoder(typed), [tools, typed]);
  const words = useAllWords().practice;
  return (
    <ToolPage heading={words.encode.heading} lead={words.encode.lead}>
      <EndpointInput encoder={encoder} />
      <div class={css.order}>
        <OrderSwitch order={encoder.order} />
        <small>{words.byteOrder.hint}</small>
      </div>
      <Lanes encoder={encoder} />
      <Greps encoder={encoder} />
    </ToolPage>
  );
}
