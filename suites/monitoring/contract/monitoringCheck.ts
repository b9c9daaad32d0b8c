import type { Check } from '../../engine/running/check.ts';
import type { Playable } from '../../engine/running/playable.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import type { MonitoringContext } from './monitoringContext.ts';

/** One examination of a monitoring platform: as a check of an access platform, but with another context. */
export interface MonitoringCheck extends Pick<
  Check,
  'id' | 'verifies' | 'title' | 'comparedWith' | 'locks' | 'deadlineMs'
> {
  readonly run: (context: MonitoringContext) => Promise<Outcome>;
}

export type MonitoringScene<T> = Playable<T, MonitoringContext>;
