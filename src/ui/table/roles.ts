/**
 * What the parts of a grid are. Elements of a table say so by themselves where they are laid out as a table; Safari up to 16 forgot it where they
 * are not, and VoiceOver then passed over the rows (mdn/browser-compat-data issue 19994).
 */
export const ROLE = {
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  header: { role: 'columnheader' },
  cell: { role: 'gridcell' },
} as const;
