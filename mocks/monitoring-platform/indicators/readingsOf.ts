import { ambiguities } from '../../../spec/indicators/ambiguities.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { IndicatorReading } from './contract/indicatorReading.ts';
import type { IndicatorResult } from './runIndicatorSql.ts';

/** The readings of an indicator in the order in which the ambiguity names them, and which one the profile chose; none where the draft allows only one. */
export const readingsOf = (
  id: string,
  { readings }: IndicatorResult,
  profile: Profile,
): readonly IndicatorReading[] => {
  const ambiguity = ambiguities.find((one) => one.readings !== undefined && one.indicators.includes(id));
  if (ambiguity?.readings === undefined) return [];
  const chosen = profile.values.indicators[ambiguity.decidedBy];
  return Object.keys(ambiguity.readings).map((reading) => ({
    id: reading,
    value: readings.find((one) => one.id === reading)?.value ?? null,
    chosen: reading === chosen,
  }));
};
