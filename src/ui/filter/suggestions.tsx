/** The list under the filter (WAI-ARIA APG, combobox with a listbox): the focus stays in the field, a click or a touch takes one. */
import { useLayoutEffect } from 'preact/hooks';
import { visible } from '../../session/visible.ts';
import { useSession, useWords } from '../context.ts';
import css from './filter-box.module.css';

export const optionId = (list: string, index: number) => `${list}-${index}`;

export function Suggestions({ id, onChoose }: { readonly id: string; readonly onChoose: (index: number) => void }) {
  const { suggestions } = useSession();
  const words = useWords();
  const active = suggestions.active.value;
  useLayoutEffect(() => document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' }), [id, active]);
  return (
    <ul
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the popup of a combobox is a listbox
      role="listbox"
      id={id}
      class={css.list}
      aria-label={words.counting.suggestions}
      // the field keeps the focus
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {suggestions.list.value.map(({ text, count }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field
        <li
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of the listbox
          role="option"
          key={text}
          tabIndex={-1}
          id={optionId(id, index)}
          aria-selected={index === active}
          onClick={() => onChoose(index)}
        >
          <span>{visible(text.trimEnd())}</span>
          {count !== undefined && <small>{words.counting.count(count)}</small>}
        </li>
      ))}
    </ul>
  );
}
