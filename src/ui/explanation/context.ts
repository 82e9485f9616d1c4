/** What the parts of the explanation share: its model, its words, and the one cursor. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Span } from '../../base/span.ts';
import type { Explained, ExplanationModel } from '../../session/explanation.ts';
import type { Words } from '../../words/words.ts';

export interface Explaining {
  readonly model: ExplanationModel;
  readonly explained: Explained;
  readonly words: Words['explain'];
}

export const ExplainingContext = createContext<Explaining | undefined>(undefined);

export function useExplaining(): Explaining {
  const explaining = useContext(ExplainingContext);
  if (!explaining) throw new Error('no explanation above this component');
  return explaining;
}

/** Whether the cursor is on any of these characters; without a cursor nothing is. */
export function useLit(span: Span): boolean {
  const lit = useExplaining().model.lit.value;
  return lit !== undefined && lit.start < span.end && span.start < lit.end;
}

/** Handlers that put the cursor on characters of a column: the pointer previews, a click holds (and lets go). */
export function usePoint(column: string, span: Span) {
  const { model } = useExplaining();
  return {
    onPointerEnter: () => model.point(column, span),
    onPointerLeave: () => model.point(undefined),
    onClick: () => model.hold(span),
  };
}
