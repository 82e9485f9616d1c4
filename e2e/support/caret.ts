// Where a caret is drawn, beside the text that it points at.
import type { Locator } from '@playwright/test';

/** By how many pixels the caret of a `pre` stands beside the left end of `text` in the line above it. */
export function besideCaret(pre: Locator, text: string): Promise<number> {
  return pre.evaluate((element, wanted) => {
    const node = [...element.childNodes].find((one) => one.textContent?.includes(wanted)) as Text;
    const range = document.createRange();
    range.setStart(node, node.data.lastIndexOf(wanted));
    const caret = element.querySelector('b') as HTMLElement;
    return Math.abs(Math.round(range.getBoundingClientRect().left - caret.getBoundingClientRect().left));
  }, text);
}
