import type { Profile } from '../../../spec/profiles/profile.ts';
import type { LandingChannel } from '../warehouse/landingChannel.ts';
import type { Window } from './window.ts';

/** Seconds since the epoch: the one way to write an instant that no server reads in its own time zone. */
const seconds = (time: number): string => (time / 1000).toFixed(3);

/** The query parameters of every indicator's SQL. */
export const sqlParameters = (
  profile: Profile,
  channel: LandingChannel,
  window: Window,
): Readonly<Record<string, unknown>> => ({
  platform_id: window.platformId,
  from: seconds(window.from),
  to: seconds(window.to),
  correlation_id: window.correlationId,
  channel,
  good_score: profile.values.indicators.goodScoreAtLeast,
  bad_score: profile.values.indicators.badScoreAtMost,
  visitor_window: profile.values.indicators.visitorWindow,
  completion: profile.values.indicators.completion,
  external_call_rate: profile.values.indicators.externalCallRate,
});
