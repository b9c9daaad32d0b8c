import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { SourceProblem } from '../interface-client/sourceProblem.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
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

/** Remembers what each collection came to, for the status of the platform (8.4), over restarts where the store is kept. */
export const createOutcomes = ({ clock, store }: Pick<KeepingDependencies, 'clock' | 'store'>): Outcomes => ({
  of: store.outcomes,
  keeping:
    (channel, collect) =>
    async (platformId, ...rest) => {
      const reports = await collect(platformId, ...rest);
      const at = clock.now();
      await store.note(
        ...reports.map(({ entity, problems, records, rows = 0, landed }) => ({
          type: 'outcome' as const,
          outcome: {
            platformId,
            channel,
            entity,
            at,
            records: records ?? rows,
            landed: landed ?? rows,
            problems: problems.slice(0, 20),
          },
        })),
      );
      return reports;
    },
});
