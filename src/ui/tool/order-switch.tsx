/** Little or big: which machine is meant. */
import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { ByteOrder } from '../../procfs/byte-order.ts';
import { useAllWords } from '../context.ts';
import css from './order-switch.module.css';

const ORDERS: readonly ByteOrder[] = ['little', 'big'];

export function OrderSwitch({ order }: { readonly order: Signal<ByteOrder> }) {
  const words = useAllWords().practice.byteOrder;
  const name = useId();
  return (
    <fieldset class={css.switch}>
      <legend class="hidden">{words.label}</legend>
      {ORDERS.map((one) => (
        <label key={one} class={css.choice}>
          <input
            type="radio"
            name={name}
            checked={order.value === one}
            onChange={() => {
              order.value = one;
            }}
          />
          <span>{words[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
