/** A column as the catalogue of a front database describes it; everything in it is the candidate's. */
export interface SourceColumn {
  readonly name: string;
  /** `data_type` of information_schema, lower case. */
  readonly type: string;
  /** Characters it can hold, if the type says. */
  readonly length: number | null;
  readonly nullable: boolean;
  /** Its value is the server’s to make: a generated column, or a number it gives itself; nobody may insert or update it. */
  readonly computed: boolean;
  /** MySQL's `bigint unsigned`: whole numbers that a bigint need not hold. */
  readonly unsigned64: boolean;
  /** Digits of a second that it can hold; null where it is no time of day. */
  readonly timeDigits: number | null;
}
