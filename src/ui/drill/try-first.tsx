/** «Let me try» over an explanation: while the reader tries, it is out of sight; a right answer, two wrong ones or Space bring it back. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Explained, ExplanationModel } from '../../session/explanation.ts';
import { useSession } from '../context.ts';
import { useExplaining } from '../explanation/context.ts';
import { Predict } from './predict.tsx';

interface TryFirstProps {
  readonly explained: Explained;
  readonly children: ComponentChildren;
}

/** What can be tried: an address that the machine's byte order shows in, with its port. */
function endOf({ explanation, fields, text }: Explained) {
  const [address, port] = explanation.columns.map((id) => fields.find((field) => field.column.id === id));
  const kind = address?.column.kind;
  if (!address || !port || kind?.is !== 'address' || kind.order !== 'host' || explanation.answer === '') return undefined;
  if (typeof address.value !== 'object' || address.value === null || typeof port.value !== 'number') return undefined;
  const side = address.column.hue === 'remote' ? ('remote' as const) : ('local' as const);
  return { side, addressDigits: text.slice(address.start, address.end), portDigits: text.slice(port.start, port.end) };
}

export function TryFirst({ explained, children }: TryFirstProps) {
  const end = endOf(explained);
  if (!end) return <>{children}</>;
  return (
    <Trying key={`${explained.entry.row} ${explained.column.hue}`} explained={explained} end={end}>
      {children}
    </Trying>
  );
}

function Trying({ explained, end, children }: TryFirstProps & { readonly end: NonNullable<ReturnType<typeof endOf>> }) {
  const { selection } = useSession();
  const { model } = useExplaining();
  const hidden = useSignal(false);
  const { side, ...digits } = end;
  const tried = hidden.value ? side : undefined;
  useLayoutEffect(() => {
    selection.trying.value = tried;
    return () => {
      selection.trying.value = undefined;
    };
  }, [selection, tried]);
  return (
    <>
      <Predict
        {...digits}
        order={explained.context.order}
        answer={explained.explanation.answer}
        onOpen={() => (hidden.value = true)}
        onReveal={(missed) => {
          hidden.value = false;
          if (missed) showStep(model, explained, missed);
        }}
      />
      {hidden.value ? null : children}
    </>
  );
}

/** To the step where it went wrong. */
function showStep(model: ExplanationModel, { explanation }: Explained, missed: 'address' | 'port'): void {
  const wanted = missed === 'address' ? 'reverse-bytes' : 'port-not-reversed';
  model.look('steps');
  model.goTo(explanation.steps.findIndex((step) => step.is === wanted));
}
