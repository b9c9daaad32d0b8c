import type { LandedCounting, RecordChannel } from '../../mocks/monitoring-platform/runs/contract/landed.ts';
import type { RecordEvidence } from '../../spec/coverage/rowEvidence.ts';
import type { EntityName } from '../../spec/entities/entityName.ts';
import { snakeCase } from '../../spec/entities/snakeCase.ts';

/** How many landed records and events of a candidate show something; what was never landed shows nothing. */
export interface LandedCounts {
  /** Whether the entity was landed by that channel at all, if only with nothing. */
  readonly landed: (entity: EntityName, channel: RecordChannel) => boolean;
  readonly all: (entity: EntityName, channel: RecordChannel) => number;
  readonly showing: (evidence: RecordEvidence, channel: RecordChannel) => number;
  /** Events that show a row, by id of its indicator. */
  readonly events: (indicator: string) => number;
}

/** What the monitoring platform counted, to be asked for. */
export const landedCounts = ({ landings, records, events }: LandedCounting): LandedCounts => {
  const landed = new Set(landings);
  return {
    landed: (entity, channel) => landed.has(`${snakeCase(entity)} ${channel}`) || landed.has(`${entity} ${channel}`),
    all: (entity, channel) => records[`${entity} ${channel} `] ?? 0,
    showing: ({ entity, where }, channel) => records[`${entity} ${channel} ${where}`] ?? 0,
    events: (indicator) => events[indicator] ?? 0,
  };
};
