/** A caret on a line of its own, under what stands behind `under` in the line above it. The same text, unseen, takes the same room in any font. */
export function Caret({ under, width }: { readonly under: string; readonly width: number }) {
  return (
    <>
      {'\n'}
      <span style={{ visibility: 'hidden' }}>{under}</span>
      <b>{'^'.repeat(Math.max(1, width))}</b>
    </>
  );
}
