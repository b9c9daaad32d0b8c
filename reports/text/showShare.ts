/** `68 %`-style percentage of a share 0 … 1, never rounded up to 100 %; `null` is a dash. */
export const showShare = (share: number | null): string => {
  if (share === null) return '–';
  const percent = share * 100;
  return `${percent === 100 ? '100' : Math.min(99.9, percent).toFixed(percent < 10 || percent > 99 ? 1 : 0)}%`;
};
