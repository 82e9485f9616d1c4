/** A half-open range of offsets, 0-based: [start, end). What it indexes (bytes of the paste, characters of a line) is said where it is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
