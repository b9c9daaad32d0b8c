/** At most so many of one interface, so that a candidate with millions of records is not read whole. */
const most = 4;

/** Size and numbers of the pages to look at: all there are where four of the largest size hold them, else the first, two in the middle, the last. */
export const pagesToLookAt = (
  total: number,
  largest: number,
): { readonly size: number; readonly pages: readonly number[] } => {
  const size = Math.min(largest, Math.max(1, Math.ceil(total / most)));
  const last = Math.ceil(total / size);
  if (last <= most) return { size, pages: Array.from({ length: last }, (_, at) => at + 1) };
  const middle = Math.floor(last / 2);
  return { size, pages: [...new Set([1, middle, middle + 1, last])] };
};
