/** What reaches the page from outside any field: a paste, a drop, a key. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Session } from '../../session/session.ts';
import { pickFiles } from './pick-files.ts';

const FIELDS = 'input:not([type=checkbox], [type=radio]), textarea, select';
const inField = (event: Event) => event.target instanceof Element && event.target.closest(FIELDS) !== null;

function take(session: Session, data: DataTransfer): void {
  const text = data.getData('text/plain');
  const files = [...data.files];
  // or the notice would lie under it
  session.help.value = false;
  // some systems hand over the names or the paths of files beside them
  if (text !== '' && !files.some(({ name }) => text.includes(name))) void session.openText(text);
  else if (files.length > 0) void session.openFiles(files);
  // An empty text where the clipboard says that there is one: the browser gave up on a very long one.
  else session.capture.refuse([...data.types].includes('text/plain') ? 'nothing-handed-over' : 'empty');
}

/** The filter's field, wherever it is. */
function focusFilter(): void {
  document.querySelector<HTMLInputElement>('[data-filter]')?.focus();
}

function onLetter(session: Session, event: KeyboardEvent): void {
  const verbs: Readonly<Record<string, () => void>> = {
    '/': focusFilter,
    e: () => void session.switchByteOrder(),
    '?': () => {
      session.help.value = true;
    },
  };
  const verb = verbs[event.key];
  if (!verb || !session.preferences.letters.value) return;
  event.preventDefault();
  verb();
}

function onKey(session: Session, event: KeyboardEvent): void {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'o' && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    session.help.value = false;
    pickFiles((files) => void session.openFiles(files));
    return;
  }
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || session.help.value) return;
  if (event.key === 'Escape') {
    if (session.tools.page.value.is === 'main' && session.selection.chosen.value) session.selection.clear();
    else session.capture.dismiss();
  } else if (!inField(event)) onLetter(session, event);
}

/** Listens for as long as the component lives. True while a file is held over the page. */
export function useDocumentInput(session: Session): Signal<boolean> {
  const over = useSignal(false);
  useEffect(() => {
    const stop = new AbortController();
    const on = <K extends keyof DocumentEventMap>(name: K, hear: (event: DocumentEventMap[K]) => void) =>
      document.addEventListener(name, hear, { signal: stop.signal });
    on('paste', (event) => {
      // lines are no matter of a field, which has one, nor is what has no text: a file, or a text that was too long for the browser
      if (!event.clipboardData || (inField(event) && !/^$|\n./.test(event.clipboardData.getData('text')))) return;
      event.preventDefault();
      take(session, event.clipboardData);
    });
    // what is dragged from the page itself, a link or a word, is nothing new; a file is none of it, and no end is told of what left the page meanwhile
    let own = false;
    const isOwn = ({ dataTransfer }: DragEvent) => own && !dataTransfer?.types.includes('Files');
    on('dragstart', () => {
      own = true;
    });
    on('dragend', () => {
      own = false;
    });
    on('dragover', (event) => {
      if (isOwn(event)) return;
      event.preventDefault();
      over.value = true;
    });
    on('dragleave', (event) => {
      if (event.relatedTarget === null) over.value = false;
    });
    on('drop', (event) => {
      if (isOwn(event)) return;
      event.preventDefault();
      over.value = false;
      if (event.dataTransfer) take(session, event.dataTransfer);
    });
    on('keydown', (event) => onKey(session, event));
    return () => stop.abort();
  }, [session, over]);
  return over;
}
