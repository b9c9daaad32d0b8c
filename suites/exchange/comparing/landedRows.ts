import type { LandedRow, RecordChannel } from '../../../mocks/monitoring-platform/runs/contract/landed.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { mostRows } from './tableRows.ts';

/** Records of the candidate as one of the two ways landed them, living ones, by their fields; times as epoch milliseconds. */
export const landedRows = (
  { monitoring, target }: CheckContext,
  entity: EntityName,
  channel: RecordChannel,
): Promise<readonly LandedRow[]> =>
  monitoring.landed.records(target.platformId, { entity, channel, limit: mostRows + 1 });
