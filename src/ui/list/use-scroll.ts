/** Where a scroller stands and how much of it is seen: as signals, for what is drawn in windows. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

export interface Scroll {
  readonly top: ReadonlySignal<number>;
  /** Inner height in pixels. */
  readonly view: ReadonlySignal<number>;
  /** Scrolls, and knows it at once: what is drawn next is drawn for the new place. */
  scrollTo(top: number): void;
}

export function useScroll(scroller: RefObject<HTMLElement | null>): Scroll {
  const top = useSignal(0);
  const view = useSignal(600);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // on paper nothing scrolls, and what is drawn stays what was in view
    const paper = matchMedia('print');
    const moved = () => {
      if (!paper.matches) top.value = element.scrollTop;
    };
    // told once the browser has laid the page out, and before it paints: to ask now would make it do so twice
    const sized = new ResizeObserver(() => {
      if (!paper.matches) view.value = element.clientHeight;
    });
    sized.observe(element);
    element.addEventListener('scroll', moved, { passive: true });
    return () => {
      sized.disconnect();
      element.removeEventListener('scroll', moved);
    };
  }, [scroller, top, view]);
  const scrollTo = (to: number) => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = to;
    top.value = element.scrollTop;
  };
  return { top, view, scrollTo };
}
