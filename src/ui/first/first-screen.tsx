/** Before a paste: what this is, what to type, where to put it. */
import { Command } from '../command.tsx';
import { useSession, useWords } from '../context.ts';
import { pickFiles } from '../input/pick-files.ts';
import { Paragraph, Parts } from '../parts.tsx';
import { SampleList } from '../sample-list.tsx';
import css from './first-screen.module.css';

export function FirstScreen() {
  const session = useSession();
  const words = useWords();
  const finger = matchMedia('(pointer: coarse)').matches;
  return (
    <main class={css.first} id="content" tabIndex={-1}>
      <h1>{words.first.heading}</h1>
      <Paragraph class={css.lead} parts={words.first.lead} />
      <h2>
        <span class={css.digit} aria-hidden="true">
          1
        </span>
        {words.first.there}
      </h2>
      <Command />
      <h2>
        <span class={css.digit} aria-hidden="true">
          2
        </span>
        {words.first.here}
      </h2>
      <div class={css.drop}>
        {/* a telephone offers Paste in what can be edited, and nowhere else; beside keys, an input method would write into it */}
        <p class={css.caret} contentEditable={finger} inputMode="none" onBeforeInput={(event) => event.preventDefault()}>
          {words.first.paste} {!finger && <kbd>{words.first.keys}</kbd>}
        </p>
        <p class={css.acts}>
          <button type="button" class="button" onClick={() => pickFiles((files) => void session.openFiles(files))}>
            {words.first.open}
          </button>
          {words.first.drop}
        </p>
        <p class={css.acts}>
          {words.first.samples}
          <SampleList />
        </p>
      </div>
      <Example />
    </main>
  );
}

/** The line of the first sample that the picture is of: the server's end of the connection from 41368. */
const SHOWN_ROW = 3;

function Example() {
  const session = useSession();
  const words = useWords().first;
  const why = async () => {
    if (!(await session.openSample('jupyter'))) return;
    session.explanation.look('steps');
    await session.selection.choose(SHOWN_ROW, 'local_address');
    // The link is gone; the keys go on where it led to.
    requestAnimationFrame(() => document.getElementById('way-steps')?.focus());
  };
  return (
    <section class={css.example}>
      <h2>{words.example}</h2>
      <p class={css.line}>
        <span class="hue-local">0100007F:22B8</span> <span class="hue-remote">0100007F:A198</span> <span class="hue-state">01</span>
      </p>
      <p>
        <Parts parts={words.exampleText} />
        <button type="button" class="link" onClick={() => void why()}>
          {words.why}
        </button>
      </p>
    </section>
  );
}
