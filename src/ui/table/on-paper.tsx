import { useWords } from '../context.ts';
import type { Piece } from '../list/window-math.ts';

/** Says on paper that there are more rows than these. */
export function OnPaper({ pieces, all }: { readonly pieces: readonly Piece[]; readonly all: number }) {
  const words = useWords().table;
  const rows = pieces.filter((piece) => piece.is === 'row').length;
  return rows < all ? <p class="paper">{words.onPaper(rows, all)}</p> : null;
}
