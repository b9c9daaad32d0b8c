import type { IndicatorValue } from '../../../mocks/monitoring-platform/indicators/contract/indicatorValue.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { RecordChannel } from '../../../mocks/monitoring-platform/runs/contract/landed.ts';

/** Part of an indicator: its whole value, or that of some dimensions. `undefined`: absent. */
export interface IndicatorReader {
  readonly read: (id: string, dimensions?: Readonly<Record<string, string>>) => number | undefined;
  readonly value: (id: string) => IndicatorValue | undefined;
}

const same = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
};

/** Readings by which records can be reckoned with: of interactions (6.5) those that pages report stay out. */
const plainReadings: readonly string[] = ['records', 'columns', 'cases', 'limits', 'calls'];

/** What this channel's records say, whichever reading the profile takes. */
const wholeOf = (found: IndicatorValue & { readonly status: 'computed' }): number | undefined => {
  const plain = found.readings?.find(({ id }) => plainReadings.includes(id));
  return plain === undefined ? found.value : (plain.value ?? undefined);
};

/** Has the monitoring platform compute indicators from what one channel brought, over the last `days` (flows) up to an hour from now. */
export const readIndicators = async (
  context: CheckContext,
  channel: RecordChannel,
  ids: readonly string[],
  days = 2,
): Promise<IndicatorReader> => {
  const now = context.clock.now();
  const [from, to] = [new Date(now - days * 86_400_000).toISOString(), new Date(now + 3_600_000).toISOString()];
  const values = await context.monitoring.indicators.compute({
    platformId: context.target.platformId,
    ids: [...new Set(ids)],
    channel,
    from,
    to,
  });
  const value = (id: string): IndicatorValue | undefined => values.find((one) => one.id === id);
  return {
    value,
    read: (id, dimensions) => {
      const found = value(id);
      if (found === undefined || found.status === 'absent') return undefined;
      return dimensions === undefined
        ? wholeOf(found)
        : (found.breakdown.find((part) => same(part.dimensions, dimensions))?.value ?? undefined);
    },
  };
};
