/** The life of a TCP connection, with what the paste has of it: a picture, and the same as a list that filters. */
import { type LifeState, lifeOf } from '../../session/explanation-views.ts';
import { useSession, useWords } from '../context.ts';
import { Paragraph } from '../parts.tsx';
import { stateColour } from '../state-hue.ts';
import { useExplaining } from './context.ts';
import { EDGES, NODE, NODES } from './life.ts';
import css from './states.module.css';

export function States() {
  const { explained, words } = useExplaining();
  const { capture, arrangement } = useSession();
  const said = words.teach.states;
  const life = lifeOf(explained, capture.summary.value?.states ?? []);
  return (
    <section aria-label={said.title}>
      <h3 class={css.title}>{said.title}</h3>
      <Paragraph class={css.intro} parts={said.intro} />
      <Diagram life={life} />
      <table class={css.list}>
        <thead>
          <tr>
            <th scope="col">{said.code}</th>
            <th scope="col">{said.name}</th>
            <th scope="col">{said.count}</th>
          </tr>
        </thead>
        <tbody>
          {life.map((state) => (
            <tr key={state.name} class={state.current ? css.current : ''}>
              <td>
                <code>{state.code}</code>
              </td>
              <td>
                <b>{state.name}</b>
                <Paragraph parts={words.states.tcp[state.name] ?? []} />
              </td>
              <td>
                {state.count === 0 ? (
                  <span class={css.none}>0</span>
                ) : (
                  <button
                    type="button"
                    class="button"
                    aria-label={said.filter(state.name, state.count)}
                    onClick={() => void arrangement.toggleState(state.name)}
                  >
                    {state.count}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Paragraph class={css.intro} parts={said.udp} />
    </section>
  );
}

function Diagram({ life }: { readonly life: readonly LifeState[] }) {
  const { words } = useExplaining();
  const said = words.teach.states;
  const { comma } = useWords();
  const present = life.filter((state) => state.count > 0).map((state) => `${state.count} ${state.name}`);
  const label = said.picture(present.length > 0 ? present.join(comma) : said.none);
  return (
    <svg class={css.diagram} viewBox="-2 -2 344 388" role="img" aria-label={label}>
      <defs>
        <marker id="life-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0 L8 4 L0 8 Z" class={css.head} />
        </marker>
      </defs>
      {EDGES.map((d) => (
        <path key={d} class={css.edge} d={d} marker-end="url(#life-arrow)" />
      ))}
      <text class={css.caption} x="2" y="217">
        {said.weClose}
      </text>
      <text class={css.captionEnd} x="338" y="217">
        {said.theyClose}
      </text>
      {life.map((state) => (
        <Node key={state.name} state={state} />
      ))}
    </svg>
  );
}

function Node({ state }: { readonly state: LifeState }) {
  const [x, y] = NODES[state.name] ?? [0, 0];
  return (
    <g
      class={`${css.node} ${state.count > 0 ? css.present : ''} ${state.current ? css.here : ''}`}
      style={{ color: stateColour(state.name) }}
    >
      <rect x={x} y={y} width={NODE.width} height={NODE.height} rx="7" />
      <text x={x + NODE.width / 2} y={y + 17}>
        {state.name}
      </text>
      <text class={css.number} x={x + NODE.width / 2} y={y + 32}>
        {state.count > 0 ? state.count : '–'}
      </text>
    </g>
  );
}
