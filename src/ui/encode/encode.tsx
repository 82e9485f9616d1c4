/** The way back: from an endpoint to its digits and to a line that finds it. Stands alone; begins with the reader's row where there is one. */
import type { Encoder } from '../../session/encoder.ts';
import type { Words } from '../../words/words.ts';
import { OrderSwitch } from '../tool/order-switch.tsx';
import { ToolPage } from '../tool/tool-page.tsx';
import css from './encode.module.css';
import { EndpointInput } from './endpoint-input.tsx';
import { Greps } from './greps.tsx';
import { Lanes } from './lanes.tsx';

export interface EncodeProps {
  readonly encoder: Encoder;
  readonly words: Words['practice'];
}

export function Encode({ encoder, words }: EncodeProps) {
  return (
    <ToolPage heading={words.encode.heading} lead={words.encode.lead}>
      <EndpointInput encoder={encoder} words={words} />
      <div class={css.order}>
        <OrderSwitch order={encoder.order} words={words.byteOrder} />
        <small>{words.byteOrder.hint}</small>
      </div>
      <Lanes encoder={encoder} words={words} />
      <Greps encoder={encoder} words={words} />
    </ToolPage>
  );
}
