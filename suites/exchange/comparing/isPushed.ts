type Values = Readonly<Record<string, unknown>>;

const timeOf = ({ updateTime }: Values): number =>
  updateTime === null || updateTime === undefined ? Number.NaN : Number(updateTime);

/** Whether a row holds what the record was when it last changed: it was pushed since. */
export const isPushed = (record: Values, row: Values | undefined): row is Values =>
  row !== undefined && timeOf(record) <= timeOf(row);
