import { greatestOf } from '../../../spec/greatestOf.ts';
import type { StatusSpan } from './contract/statusSpan.ts';
import { longestGapMs } from './longestGapMs.ts';

export interface Period {
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
}

/** What became of one subject in a period; times in milliseconds. */
export interface StatusSummary {
  readonly okMs: number;
  readonly alertMs: number;
  /** Nobody looked, or there was nothing yet. */
  readonly unknownMs: number;
  /** Times that it was broken, begun before or within the period. */
  readonly outages: number;
  readonly longestMs: number;
  /** Share of the known time in which it was well, 0 to 1; null: nothing is known. */
  readonly availability: number | null;
  /** Within the period, the earliest first; `to` null: it is so still. */
  readonly spans: readonly (Period & { readonly state: StatusSpan['state']; readonly isOpen: boolean })[];
}

/** Sums up the spans of one subject, the earliest first, within a period that ends now or before. */
export const summarizeSpans = (spans: readonly StatusSpan[], { from, to }: Period): StatusSummary => {
  const within = spans.flatMap(({ state, from: begin, seenAt, to: end }) => {
    // What was seen an hour ago lasts until the next look; after too long nobody knows.
    const lasts = end ?? (to - seenAt <= longestGapMs ? to : seenAt);
    const cut = { state, from: Math.max(begin, from), to: Math.min(lasts, to), isOpen: end === null && lasts >= to };
    return cut.to > cut.from || (cut.isOpen && cut.to === cut.from) ? [cut] : [];
  });
  const lengths = (wanted: StatusSpan['state']): readonly number[] =>
    within.filter(({ state }) => state === wanted).map((one) => one.to - one.from);
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
  const broken = lengths('alert');
  const [okMs, alertMs] = [sum(lengths('ok')), sum(broken)];
  return {
    okMs,
    alertMs,
    unknownMs: Math.max(0, to - from - okMs - alertMs),
    outages: broken.length,
    longestMs: Math.max(0, greatestOf(broken)),
    availability: okMs + alertMs === 0 ? null : okMs / (okMs + alertMs),
    spans: within,
  };
};
