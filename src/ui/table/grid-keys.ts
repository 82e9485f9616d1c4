/** Where the arrow keys lead in a grid, after the ARIA Authoring Practices. Row -1 is the header. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Rows in a screenful. */
  readonly page: number;
}

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The place that the key leads to, or undefined where the key is not for moving. */
export function move({ row, column }: Place, size: Size, key: Key): Place | undefined {
  if (key.altKey || key.shiftKey) return undefined;
  const far = key.ctrlKey || key.metaKey;
  const at = (nextRow: number, nextColumn: number): Place => ({
    row: Math.max(-1, Math.min(nextRow, size.rows - 1)),
    column: Math.max(0, Math.min(nextColumn, size.columns - 1)),
  });
  if (far && key.key !== 'Home' && key.key !== 'End') return undefined;
  switch (key.key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'Home':
      return far ? at(0, 0) : at(row, 0);
    case 'End':
      return far ? at(size.rows - 1, size.columns - 1) : at(row, size.columns - 1);
    case 'PageUp':
      return at(Math.max(0, row - size.page), column);
    case 'PageDown':
      return at(row + size.page, column);
    default:
      return undefined;
  }
}
