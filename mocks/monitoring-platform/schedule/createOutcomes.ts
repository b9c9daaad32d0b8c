import type { Clock } from '../../../spec/clock.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { SourceProblem } from '../interface-client/sourceProblem.ts';
import type { Outcome } from './outcome.ts';

/** What is kept of a report, whatever its channel says besides. */
interface Reported {
  readonly entity: EntityName;
  readonly problems: readonly SourceProblem[];
  readonly records?: number;
  readonly rows?: number;
  readonly landed?: number;
}

export interface Outcomes {
  readonly of: (platformId: string) => readonly Outcome[];
  /** The same collection, of which is kept what it came to, in the place of the time before. */
  readonly keeping: <Rest extends readonly unknown[], Report extends Reported>(
    channel: Outcome['channel'],
    collect: (platformId: string, ...rest: Rest) => Promise<readonly Report[]>,
  ) => (platformId: string, ...rest: Rest) => Promise<readonly Report[]>;
}

/** Remembers what each collection came to, for the status of the platform (8.4). */
export const createOutcomes = (clock: Clock): Outcomes => {
  const kept = new Map<string, Map<string, Outcome>>();
  return {
    of: (platformId) => [...(kept.get(platformId)?.values() ?? [])],
    keeping:
      (channel, collect) =>
      async (platformId, ...rest) => {
        const reports = await collect(platformId, ...rest);
        const own = kept.get(platformId) ?? new Map<string, Outcome>();
        kept.set(platformId, own);
        for (const { entity, problems, records, rows = 0, landed } of reports)
          own.set(`${channel} ${entity}`, {
            channel,
            entity,
            at: clock.now(),
            records: records ?? rows,
            landed: landed ?? rows,
            problems: problems.slice(0, 20),
          });
        return reports;
      },
  };
};
