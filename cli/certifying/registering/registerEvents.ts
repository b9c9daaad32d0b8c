import type { RegisterEvent } from '../../../reports/register/logLine.ts';
import type { RegisterEntry } from '../../../reports/register/registerEntry.ts';
import type { Circumstances } from './circumstances.ts';

/** What the log of the register has to tell of its packages, the earliest certificate first. */
export const registerEvents = (
  entries: readonly RegisterEntry[],
  { surveillance, withdrawals }: Pick<Circumstances, 'surveillance' | 'withdrawals'>,
): readonly RegisterEvent[] => {
  const known = new Set(entries.map(({ certificate }) => certificate.number));
  return [
    ...entries
      .toReversed()
      .map(({ certificate, sha256 }) => ({ event: 'certified' as const, number: certificate.number, sha256 })),
    ...surveillance
      .filter(({ number }) => known.has(number))
      .map((one) => ({ event: 'surveillance' as const, ...one })),
    ...entries
      .toReversed()
      .flatMap((entry) => entry.surveillance)
      .flatMap((one) =>
        'record' in one
          ? [
              {
                event: 'surveillance' as const,
                number: one.number,
                on: one.on,
                outcome: one.outcome,
                sha256: one.record.sha256,
              },
            ]
          : [],
      ),
    ...withdrawals.filter(({ number }) => known.has(number)).map((one) => ({ event: 'withdrawn' as const, ...one })),
  ];
};
