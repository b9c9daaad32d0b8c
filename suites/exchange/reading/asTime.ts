/** A time of the front database as it was read, in epoch milliseconds; null where it is none. */
export const asTime = (value: unknown): number | null => {
  if (value === null || value === undefined) return null;
  const epochMs = typeof value === 'string' && !/^-?\d+$/.test(value) ? Date.parse(value) : Number(value);
  return Number.isFinite(epochMs) ? epochMs : null;
};
