/** Other ways to collect: for a container without cat, for more tables, for the processes too. */
import { OTHER_RECIPES } from '../../session/recipes.ts';
import { useWords } from '../context.ts';
import { CopyButton } from '../copy-button.tsx';
import { Menu } from '../menu/menu.tsx';
import css from './recipes.module.css';

export function RecipeMenu() {
  const words = useWords().recipes;
  return (
    <Menu label={words.menu} look={css.opener ?? ''}>
      {() =>
        OTHER_RECIPES.map(({ where, recipes }) => (
          <section key={where} class={css.place}>
            <h3>{words.where[where]}</h3>
            <ul>
              {recipes.map(({ id, gives, text }) => (
                <li key={id}>
                  <p id={`recipe-${id}`}>{words.when[id]}</p>
                  <span>{words.gives[gives]}</span>
                  {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard */}
                  <pre tabIndex={0}>{text}</pre>
                  <CopyButton text={text} of={`recipe-${id}`} />
                </li>
              ))}
            </ul>
          </section>
        ))
      }
    </Menu>
  );
}
