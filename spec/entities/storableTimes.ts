/** Between which times, in epoch milliseconds, a record can be kept: what every version of the warehouse holds exactly. The later one is no longer. */
export const storableTimes = { earliest: Date.UTC(1900, 0, 1), latest: Date.UTC(2299, 0, 1) } as const;
