/** The text of one file: digits of the address and of the port, as the machine of the moment prints them. */
import type { PrintedEndpoint } from '../../explain/encode.ts';
import { readLane } from '../../session/encoder.ts';
import { useAllWords } from '../context.ts';
import { CopyButton } from '../copy-button.tsx';
import css from './encode.module.css';
import type { EncodeProps } from './encode.tsx';
import { HEX, LaneInput, taken } from './lane-input.tsx';

export function PrintedLane({ form, encoder }: EncodeProps & { readonly form: PrintedEndpoint }) {
  const words = useAllWords().practice.encode;
  const { addressDigits, portDigits, file } = form;
  const text = `${addressDigits}:${portDigits}`;
  return (
    <div class={css.lane}>
      <h3>{words.text(file)}</h3>
      <p>
        {addressDigits === '' ? (
          <span class={css.any}>{words.any}</span>
        ) : (
          <LaneInput
            label={words.digits(file)}
            value={addressDigits}
            allowed={HEX}
            fixed
            size={addressDigits.length}
            length={addressDigits.length}
            look={css.local ?? ''}
            commit={(digits) => digits.length === addressDigits.length && encoder.setDigits(digits)}
            step={(by) => encoder.stepDigits(addressDigits, by)}
          />
        )}
        <span class={css.colon}>:</span>
        <LaneInput
          label={words.portDigits(file)}
          value={portDigits}
          allowed={HEX}
          fixed
          size={4}
          length={4}
          placeholder={words.any}
          look={css.port ?? ''}
          commit={(digits) => taken(digits, readLane.portDigits(digits), encoder.setPort)}
          step={(by) => encoder.stepPort(by)}
        />
        {addressDigits !== '' && portDigits !== '' && <CopyButton text={text} look="quiet" />}
      </p>
      {words.as[form.as] !== '' && <small>{words.as[form.as]}</small>}
    </div>
  );
}
