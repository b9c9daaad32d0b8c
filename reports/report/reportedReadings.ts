import type { IndicatorReading } from '../../mocks/monitoring-platform/indicators/contract/indicatorReading.ts';
import { ambiguities } from '../../spec/indicators/ambiguities.ts';
import type { ReadingsReported } from './report.ts';

/** What the profile decides in an indicator or quantity, and its readings in words; nothing where the draft leaves nothing open. */
export const reportedReadings = (id: string, readings: readonly IndicatorReading[]): ReadingsReported => {
  const open = ambiguities.filter(({ indicators }) => indicators.includes(id));
  const nameOf = (reading: string) =>
    open.map((one) => one.readings?.[reading]).find((name) => name !== undefined) ?? { 'zh-CN': reading, en: reading };
  return {
    ...(open.length > 0 && { decidedBy: open.map(({ decidedBy }) => decidedBy) }),
    ...(readings.length > 0 && {
      readings: readings.map((one) => ({
        id: one.id,
        name: nameOf(one.id),
        value: one.value,
        chosen: one.chosen,
        ...(one.unit !== undefined && { unit: one.unit }),
      })),
    }),
  };
};
