/** The awk program, explained: one idea a step, its lines marked in the program, and the values that they have on a real row. */
import { useSignal } from '@preact/signals';
import { useId, useMemo } from 'preact/hooks';
import type { Script as ScriptModel } from '../../session/script.ts';
import { useAllWords, useSession } from '../context.ts';
import { CopyButton } from '../copy-button.tsx';
import { Paragraph } from '../parts.tsx';
import { OrderSwitch } from '../tool/order-switch.tsx';
import { ToolPage } from '../tool/tool-page.tsx';
import { Idea } from './idea.tsx';
import { Program } from './program.tsx';
import css from './script.module.css';

export interface ScriptProps {
  readonly script: ScriptModel;
}

const FORMS = ['awk', 'shell'] as const;

export function Script() {
  const { tools } = useSession();
  const script = useMemo(() => tools.script(), [tools]);
  const words = useAllWords().practice.script;
  const form = useSignal<(typeof FORMS)[number]>('awk');
  const name = useId();
  return (
    <ToolPage heading={words.heading} lead={words.lead} width="wide">
      <div class={css.bar}>
        <OrderSwitch order={script.order} />
        <fieldset class={css.forms}>
          <legend class="hidden">{words.forms}</legend>
          {FORMS.map((one) => (
            <label key={one}>
              <input type="radio" name={name} checked={form.value === one} onChange={() => (form.value = one)} />
              {words[one]}
            </label>
          ))}
        </fieldset>
      </div>
      {form.value === 'awk' ? <Awk script={script} /> : <Shell script={script} />}
    </ToolPage>
  );
}

function Awk({ script }: ScriptProps) {
  const words = useAllWords().practice.script;
  return (
    <>
      <Paragraph class={css.row} parts={script.own ? words.own(script.row) : words.sample(script.row)} />
      <div class={css.columns}>
        <section aria-label={words.program}>
          <Program script={script} />
          <p class={css.copy}>
            <CopyButton text={script.command.value} />
            <small>
              <code>awk {script.order.value === 'big' && '-v big=1 '}'…' /proc/net/tcp /proc/net/tcp6</code>
            </small>
          </p>
          <p class={css.result}>
            <small>{words.result}</small>
            <output>
              <code>{script.result.value}</code>
            </output>
          </p>
        </section>
        <Idea script={script} />
      </div>
    </>
  );
}

function Shell({ script }: ScriptProps) {
  const words = useAllWords().practice.script;
  return (
    <section aria-label={words.shell}>
      <p class={css.row}>{words.shellWhy}</p>
      <div class={css.shell}>
        <pre>{script.shellCommand.value}</pre>
        <CopyButton text={script.shellCommand.value} />
      </div>
    </section>
  );
}
