/** A caret on a line of its own, under what stands behind `under` in the line above it. */

/** From here on in Unicode most characters take the room of an ideographic space, not that of a blank. */
const FIRST_WIDE = '\u2e80';

export function Caret({ under, width }: { readonly under: string; readonly width: number }) {
  return (
    <>
      {'\n'}
      {Array.from(under, (letter) => (letter < FIRST_WIDE ? ' ' : '\u3000'))}
      <b>{'^'.repeat(Math.max(1, width))}</b>
    </>
  );
}
