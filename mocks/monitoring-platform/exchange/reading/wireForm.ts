/**
 * In which form a value comes out of a front database: as what it is (`text`, `integer`, `number` perhaps not finite, `flag`
 * 0 or 1), in `ticks` since 1970, or as a text that we read ourselves because the column is of another type.
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
