import type { Indicator } from '../../spec/indicators/indicator.ts';
import type { IndicatorResult } from '../../suites/engine/evidence/runRecord.ts';
import type { ReportedIndicator } from './report.ts';
import { reportedReadings } from './reportedReadings.ts';

/** An indicator of a run with what the record only refers to: its name, what the profile decides in it, its readings in words. */
export const reportedIndicator = (value: IndicatorResult, known: ReadonlyMap<string, Indicator>): ReportedIndicator => {
  return {
    id: value.id,
    table: value.table,
    row: value.row,
    name: known.get(value.id)?.name ?? { 'zh-CN': value.id, en: value.id },
    unit: value.unit,
    channel: known.get(value.id)?.channel ?? null,
    platform: value.platform,
    platformId: value.platformId,
    from: value.from,
    to: value.to,
    status: value.status,
    value: value.value,
    reason: value.status === 'absent' ? value.reason : null,
    ...(value.status === 'absent' ? { detail: value.detail } : value.notes === undefined ? {} : { notes: value.notes }),
    ...reportedReadings(value.id, value.status === 'computed' ? (value.readings ?? []) : []),
    ...(value.closedLoop !== undefined && { closedLoop: value.closedLoop }),
    breakdown: value.breakdown,
  };
};
