import { besideQuantities } from '../../spec/indicators/beside/besideQuantities.ts';
import type { QuantityResult } from '../../suites/engine/evidence/runRecord.ts';
import type { ReportedQuantity } from './report.ts';
import { reportedReadings } from './reportedReadings.ts';

/** A quantity beside the 54, with its definition where it is known. */
export const reportedQuantity = (value: QuantityResult): ReportedQuantity => {
  const definition = besideQuantities.find(({ id }) => id === value.id)?.definition;
  return {
    id: value.id,
    clause: value.clause,
    name: value.name,
    unit: value.unit,
    ...(definition !== undefined && { definition }),
    platform: value.platform,
    from: value.from,
    to: value.to,
    status: value.status,
    value: value.value,
    reason: value.status === 'absent' ? value.reason : null,
    ...(value.status === 'absent' ? { detail: value.detail } : value.notes === undefined ? {} : { notes: value.notes }),
    ...reportedReadings(value.id, value.status === 'computed' ? (value.readings ?? []) : []),
    breakdown: value.breakdown,
  };
};
