/** The rows counted by an address, a network, a port, a state: with bars, and a click narrows the filter to a group. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Group } from '../../engine/protocol.ts';
import { GROUPINGS, type Grouping } from '../../session/grouping.ts';
import { visible } from '../../session/visible.ts';
import { useSession, useWords } from '../context.ts';
import { Menu } from '../menu/menu.tsx';
import css from './group-menu.module.css';

export function GroupMenu() {
  const words = useWords().counting;
  const by = useSignal<Grouping>('remote');
  return (
    <Menu label={words.menu} align="end">
      {(close) => (
        <div class={css.group}>
          <label>
            {words.by}
            <select
              value={by.value}
              onChange={(event) => {
                by.value = GROUPINGS.find((one) => one === event.currentTarget.value) ?? 'remote';
              }}
            >
              {GROUPINGS.map((one) => (
                <option key={one} value={one}>
                  {words.groupings[one]}
                </option>
              ))}
            </select>
          </label>
          <Groups by={by.value} close={close} />
        </div>
      )}
    </Menu>
  );
}

function Groups({ by, close }: { readonly by: Grouping; readonly close: () => void }) {
  const { arrangement } = useSession();
  const words = useWords().counting;
  const groups = useSignal<readonly Group[] | undefined>(undefined);
  const arranged = arrangement.arranged.value;
  useEffect(() => {
    let wanted = true;
    void arrangement.groups(by).then((found) => {
      if (wanted) groups.value = found;
    });
    return () => {
      wanted = false;
    };
  }, [arrangement, by, arranged, groups]);
  const found = groups.value;
  if (!found) return null;
  if (found.length === 0) return <p>{words.none}</p>;
  return (
    <ol aria-label={words.groupings[by]}>
      {found.map(({ key, count }) => (
        <li key={key}>
          <button
            type="button"
            onClick={() => {
              close();
              void arrangement.narrow(by, key);
            }}
          >
            <span>{visible(key)}</span>
            <small>{words.count(count)}</small>
            <i style={{ inlineSize: `${(100 * count) / (found[0]?.count ?? count)}%` }} />
          </button>
        </li>
      ))}
    </ol>
  );
}
