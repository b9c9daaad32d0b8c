/** Platforms are looked at every hour; after so long without a look it is not known how they stood. */
export const longestGapMs = 3 * 3_600_000;
