/** The columns of the table, for those who draw it. */
export { TABLE_COLUMNS } from '../engine/table-columns.ts';
