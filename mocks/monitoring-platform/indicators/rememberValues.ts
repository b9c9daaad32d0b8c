import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { IndicatorQuery } from './contract/indicatorQuery.ts';
import type { IndicatorValue } from './contract/indicatorValue.ts';
import type { Indicators } from './contract/indicators.ts';
import { readNews } from './readNews.ts';
import { resolveQuery } from './resolveQuery.ts';

type Compute = Indicators['compute'];

interface Remembered {
  /** What the values were computed of. */
  readonly of: string;
  readonly values: readonly IndicatorValue[];
}

const day = 86_400_000;
const most = 100;
/** Parts of one answer; what has more is not kept. */
const mostParts = 20_000;

/** What could not be computed may be computed the next time. */
const isLasting = (values: readonly IndicatorValue[]): boolean =>
  values.every((one) => one.status === 'computed' || one.reason !== 'not-computable') &&
  values.reduce((all, { breakdown }) => all + breakdown.length, 0) <= mostParts;

/**
 * The same computation, which gives what it gave before where nothing came since of the platform. `problems`: what collecting from it met, as
 * it is told with the values. Answers that are asked for most recently are kept.
 * @throws IndicatorQueryError as `compute`.
 */
export const rememberValues = (
  compute: Compute,
  { warehouse, profile, clock, platforms }: MonitoringDependencies,
  problems: (platformId: string) => unknown,
): Compute => {
  const known = new Map<string, Remembered>();
  return async (query: IndicatorQuery) => {
    const { platformId } = query;
    // One of a correlation is asked for once.
    if ((query.correlationId ?? '') !== '') return compute(query);
    const { from, to } = resolveQuery(query, clock.now(), profile.values.timeZone);
    const key = JSON.stringify([platformId, from, to, query.channel, query.ids]);
    const kind = platforms().find((one) => one.platformId === platformId)?.kind;
    const news = await readNews(warehouse, platformId, { landed: 0, received: Math.max(0, from - day) });
    const of = JSON.stringify([kind, news, problems(platformId)]);
    const before = known.get(key);
    known.delete(key);
    if (before?.of === of) {
      known.set(key, before);
      return before.values;
    }
    const values = await compute(query);
    if (isLasting(values)) known.set(key, { of, values });
    for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - most))) known.delete(oldest);
    return values;
  };
};
