import type { components } from '../../../../spec/generated/monitoringPlatform.ts';
import { isoTime } from '../../../../spec/isoTime.ts';
import type { SilenceWindow } from '../contract/silenceWindow.ts';

/** A silence window as it is told; `kept`: how many notifications it kept back. */
export const shownSilence = (
  { from, until, createdAt, ...rest }: SilenceWindow,
  kept: number,
  now: number,
): components['schemas']['SilenceWindow'] => ({
  ...rest,
  fromTime: isoTime(from),
  untilTime: isoTime(until),
  createdTime: isoTime(createdAt),
  state: until <= now ? 'over' : from > now ? 'planned' : 'active',
  silenced: kept,
});
