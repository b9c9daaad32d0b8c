import type { RegisterEvent } from '../../../reports/register/logLine.ts';
import type { RegisterEntry } from '../../../reports/register/registerEntry.ts';
import type { Circumstances } from './registerEntryOf.ts';

/** What the log of the register has to tell of its packages, the earliest certificate first. */
export const registerEvents = (
  entries: readonly RegisterEntry[],
  { surveillance, withdrawals }: Circumstances,
): readonly RegisterEvent[] => {
  const known = new Set(entries.map(({ certificate }) => certificate.number));
  return [
    ...entries
      .toReversed()
      .map(({ certificate, sha256 }) => ({ event: 'certified' as const, number: certificate.number, sha256 })),
    ...surveillance
      .filter(({ number }) => known.has(number))
      .map((one) => ({ event: 'surveillance' as const, ...one })),
    ...withdrawals.filter(({ number }) => known.has(number)).map((one) => ({ event: 'withdrawn' as const, ...one })),
  ];
};
