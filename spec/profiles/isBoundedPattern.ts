const longest = 200;
const mostRepetitions = 2;

/**
 * Whether a regular expression that a stranger wrote may be run: short, no back reference, no repeated group, at most two
 * repetitions. What such a one needs for a text grows with the square of its length at worst, never exponentially.
 */
export const isBoundedPattern = (pattern: string): boolean => {
  if (pattern.length > longest) return false;
  if (/\\[1-9]|\\k</.test(pattern)) return false;
  // Neither an escaped sign nor one within brackets repeats anything.
  const bare = pattern.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
  if (/\)\s*[*+{?]/.test(bare)) return false;
  // `{24}` repeats a fixed number of times; that many can be counted, if not too many.
  const fixed = [...bare.matchAll(/\{(\d+)\}/g)].map(([, count]) => Number(count));
  if (fixed.some((count) => count > longest)) return false;
  return (bare.replaceAll(/\{\d+\}/g, '').match(/[*+{]/g) ?? []).length <= mostRepetitions;
};
