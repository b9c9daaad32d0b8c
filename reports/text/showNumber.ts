/** A value as people write it: thousands grouped, at most four decimals, the same in every locale. */
export const showNumber = (value: number): string => {
  const [whole = '0', decimals] = String(Math.round(value * 10_000) / 10_000).split('.');
  if (!/^-?\d+$/.test(whole)) return String(value);
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
};
