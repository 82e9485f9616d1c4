/**
 * The focus does not go away with what held it. A part of the page says by `data-then`, a selector, where the focus of what is in it goes on to:
 * to what that was about. Of the parts around, the nearest is heard that names something which is there.
 */

/** Looks after the focus from now on. */
export function keepFocus(): void {
  let held: Element;
  let then: readonly string[];
  addEventListener('focusin', (event) => {
    held = event.target as Element;
    then = event.composedPath().flatMap((part) => (part as Partial<HTMLElement>).dataset?.then ?? []);
  });
  new MutationObserver(() => {
    if (held?.isConnected !== false) return;
    for (const to of then) {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>(to)?.focus({ preventScroll: true });
    }
  }).observe(document.body, { childList: true, subtree: true });
}
