import { isoTime } from '../../../spec/isoTime.ts';

/** Epoch milliseconds for a reader, in China's time; null where a row has none. */
export const isoTimeOrNull = (epochMs: number | null): string | null => (epochMs === null ? null : isoTime(epochMs));
