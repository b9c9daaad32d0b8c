/** ISO 8601 with the offset of Beijing, in which the draft's days are counted, e.g. `2026-11-23T00:00:00.000+08:00`. */
export const isoTime = (time: number): string => `${new Date(time + 28_800_000).toISOString().slice(0, -1)}+08:00`;
