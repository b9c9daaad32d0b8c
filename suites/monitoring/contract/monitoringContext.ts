import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Playable } from '../../engine/running/playable.ts';
import type { MonitoringApi } from '../asking/createMonitoringApi.ts';
import type { Partner } from './partner.ts';

/** All that a check of a monitoring platform may touch; `target` is the partner of kind resource. */
export interface MonitoringContext extends Omit<CheckContext, 'monitoring' | 'browser' | 'use'> {
  /** Origin of the monitoring platform that is examined. */
  readonly url: string;
  /** By its OpenAPI, with the right that was given to the run. */
  readonly ask: MonitoringApi;
  /** Whether somebody's right to review was given: nobody reviews with an operator's. */
  readonly mayReview: boolean;
  readonly partner: Partner;
  readonly use: <T>(scene: Playable<T, MonitoringContext>) => Promise<T>;
  /** The context of the suites of access platforms, for what asks the partner itself. */
  readonly own: CheckContext;
}
