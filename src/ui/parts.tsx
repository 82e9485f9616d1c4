/** A sentence with parts of their own look. Never markup: each part is text. */
import type { Part } from '../explain/step.ts';

function drawn(part: Part) {
  if (typeof part === 'string') return part;
  if ('code' in part) return <code>{part.code}</code>;
  if ('strong' in part) return <b>{part.strong}</b>;
  return <b class={`hue-${part.hue}`}>{part.text}</b>;
}

export function Parts({ parts }: { readonly parts: readonly Part[] }) {
  return <>{parts.map(drawn)}</>;
}

/** A paragraph of nothing but such a sentence. */
export function Paragraph({ parts, class: look }: { readonly parts: readonly Part[]; readonly class?: string | undefined }) {
  return <p class={look}>{parts.map(drawn)}</p>;
}
