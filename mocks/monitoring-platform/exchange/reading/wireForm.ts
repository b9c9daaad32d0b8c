/**
 * In which form a value comes out of a front database: as what it is (`text`, `integer`, `number` that is a whole one, `flag` 0
 * or 1), in `ticks` since 1970, or as a text that we read ourselves because the column is of another type, or because the
 * warehouse reads fractions imprecisely when it fetches them itself.
 */
export type WireForm =
  | 'text'
  | 'integer'
  | 'number'
  | 'flag'
  | 'ticks'
  | 'integer-text'
  | 'number-text'
  | 'flag-text'
  | 'time-text';
