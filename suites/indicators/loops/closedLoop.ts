import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { RecordChannel } from '../../../mocks/monitoring-platform/runs/contract/landed.ts';

/** What must have come of the suite's doings in one indicator. */
export type Expectation = { readonly indicator: string; readonly dimensions?: Readonly<Record<string, string>> } & (
  | { /** By how much the value rose. */ readonly rise: number }
  | { /** What it is, whatever it was. */ readonly value: number }
);

/** Inserts a record on the candidate and remembers it for the clearing up. */
export type Insert = (entity: EntityName, record: Readonly<Record<string, unknown>>) => Promise<string>;

/** One closed loop: what the suite makes happen on the candidate equals what the monitoring platform computes from it. */
export interface ClosedLoop {
  readonly id: string;
  readonly kinds: readonly PlatformKind[];
  readonly channel: RecordChannel;
  readonly verifies: readonly [string, ...string[]];
  /** Values of the profile by which the expected numbers are reckoned. */
  readonly values?: readonly string[];
  readonly title: Localized;
  /** Everything that is collected anew. */
  readonly entities: readonly EntityName[];
  /** Makes it happen; `name` gives ids that nothing else uses. */
  readonly act: (
    context: CheckContext,
    insert: Insert,
    name: (part: string) => string,
  ) => Promise<readonly Expectation[]>;
  /** Every indicator that `act` speaks of. */
  readonly indicators: readonly string[];
}
