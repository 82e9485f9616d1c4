/** Four lanes of one endpoint: meaning, bytes in memory, and the text of each file. Each can be edited; the others follow. */
import { readLane, showLane } from '../../session/encoder.ts';
import { useAllWords } from '../context.ts';
import css from './encode.module.css';
import type { EncodeProps } from './encode.tsx';
import { HEX, LaneInput, taken } from './lane-input.tsx';
import { PrintedLane } from './printed-lane.tsx';

const ADDRESS = '0123456789abcdefABCDEF.:';
const DECIMAL = '0123456789';

export function Lanes({ encoder }: EncodeProps) {
  const words = useAllWords().practice.encode;
  const forms = encoder.forms.value;
  return (
    <section class={css.lanes} aria-label={words.lanes}>
      <header>
        <h2>{words.lanes}</h2>
        {encoder.edited.value ? (
          <p class={css.badge}>
            {words.edited}
            <button type="button" class="link" onClick={() => encoder.reset()}>
              {words.reset}
            </button>
          </p>
        ) : (
          <small>{words.keys}</small>
        )}
      </header>
      <Meaning encoder={encoder} />
      <Memory encoder={encoder} />
      {forms.map((form) => (
        <PrintedLane key={form.file} form={form} encoder={encoder} />
      ))}
      {forms.length === 1 && <p class={css.note}>{words.only6(encoder.kind)}</p>}
    </section>
  );
}

function Meaning({ encoder }: EncodeProps) {
  const words = useAllWords().practice.encode;
  const { address, port } = encoder.endpoint.value;
  return (
    <div class={css.lane}>
      <h3>{words.meaning}</h3>
      <p>
        <LaneInput
          label={words.address}
          value={showLane.address(address)}
          allowed={ADDRESS}
          size={address?.family === 6 ? 26 : 16}
          length={45}
          placeholder={words.any}
          look={css.local ?? ''}
          commit={(text) => taken(text, readLane.address(text), encoder.setAddress)}
          step={(by) => encoder.stepAddress(by)}
        />
        <span class={css.colon}>:</span>
        <LaneInput
          label={words.port}
          value={port === undefined ? '' : String(port)}
          allowed={DECIMAL}
          size={5}
          length={5}
          placeholder={words.any}
          look={css.port ?? ''}
          commit={(text) => taken(text, readLane.port(text), encoder.setPort)}
          step={(by) => encoder.stepPort(by)}
        />
      </p>
      {words.notPort[encoder.kind] && <small>{words.notPort[encoder.kind]}</small>}
    </div>
  );
}

function Memory({ encoder }: EncodeProps) {
  const words = useAllWords().practice.encode;
  const bytes = encoder.bytes.value;
  return (
    <div class={css.lane}>
      <h3>{words.memory}</h3>
      <p class={css.bytes}>
        {bytes.length === 0 && <span class={css.any}>{words.any}</span>}
        {bytes.map((byte, at) => (
          <span key={at} class={css.byte}>
            <LaneInput
              label={words.byte(at)}
              value={showLane.byte(byte)}
              allowed={HEX}
              fixed
              size={2}
              length={2}
              look={css.local ?? ''}
              commit={(text) => {
                const next = readLane.byte(text);
                if (next !== undefined) encoder.setByte(at, next);
                return next !== undefined;
              }}
              step={(by) => encoder.stepByte(at, by)}
            />
            <small aria-hidden="true">+{at}</small>
          </span>
        ))}
      </p>
      <small>{words.memoryWhy}</small>
    </div>
  );
}
