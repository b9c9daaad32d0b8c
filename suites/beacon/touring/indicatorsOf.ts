import type { IndicatorValue } from '../../../mocks/monitoring-platform/indicators/contract/indicatorValue.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';

/** What the monitoring platform computed from one tour alone. */
export interface ComputedIndicators {
  /** The total; null where there is none. */
  readonly value: (id: string) => number | null;
  /** Under one reading, whichever the profile takes; null where there is none. */
  readonly reading: (id: string, reading: string) => number | null;
  /** Sum of the breakdown rows with this dimension value. */
  readonly part: (id: string, dimension: string, value: string) => number;
}

/** `window`: of what happened in it, by the times of the events; default: the day of Beijing that it is. */
export const indicatorsOf = async (
  context: CheckContext,
  correlationId: string,
  ids: readonly string[],
  window: { readonly from?: string; readonly to?: string } = {},
): Promise<ComputedIndicators> => {
  const computed: readonly IndicatorValue[] = await context.monitoring.indicators.compute({
    platformId: context.target.platformId,
    correlationId,
    ids,
    ...window,
  });
  const of = (id: string): IndicatorValue | undefined => computed.find((indicator) => indicator.id === id);
  return {
    value: (id) => of(id)?.value ?? null,
    reading: (id, reading) => {
      const found = of(id);
      return found?.status === 'computed' ? (found.readings?.find((one) => one.id === reading)?.value ?? null) : null;
    },
    part: (id, dimension, value) =>
      (of(id)?.breakdown ?? [])
        .filter((row) => row.dimensions[dimension] === value)
        .reduce((sum, row) => sum + (row.value ?? 0), 0),
  };
};
