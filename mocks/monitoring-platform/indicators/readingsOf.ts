import { ambiguities } from '../../../spec/indicators/ambiguities.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { IndicatorReading } from './contract/indicatorReading.ts';
import type { IndicatorResult } from './indicatorResult.ts';

/**
 * The readings of an indicator, or of a quantity beside them, in the order in which the ambiguities name them, and which ones
 * the profile chose, one of each ambiguity; none where the draft allows only one.
 */
export const readingsOf = (
  id: string,
  { readings }: Pick<IndicatorResult, 'readings'>,
  profile: Profile,
): readonly IndicatorReading[] =>
  ambiguities
    .filter(({ indicators }) => indicators.includes(id))
    .flatMap((ambiguity) =>
      Object.entries(ambiguity.readings ?? {}).map(([reading, title]) => ({
        id: reading,
        title,
        value: readings.find((one) => one.id === reading)?.value ?? null,
        chosen: reading === profile.values.indicators[ambiguity.decidedBy],
        ...(ambiguity.units?.[reading] && { unit: ambiguity.units[reading] }),
      })),
    );
