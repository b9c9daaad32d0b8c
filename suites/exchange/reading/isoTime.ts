/** Epoch milliseconds for a reader, in China's time. */
export const isoTime = (epochMs: number | null): string | null =>
  epochMs === null ? null : `${new Date(epochMs + 8 * 3_600_000).toISOString().slice(0, -1)}+08:00`;
