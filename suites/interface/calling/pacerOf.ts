import { createPacer } from '../../../mocks/monitoring-platform/interface-client/createPacer.ts';
import type { Pacer } from '../../../mocks/monitoring-platform/interface-client/createPacer.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Target } from '../../target/target.ts';

const pacers = new WeakMap<Target, Pacer>();

/** One pacer per target: all checks together keep to the profile's requests per second and in flight. */
export const pacerOf = ({ target, profile }: Pick<CheckContext, 'target' | 'profile'>): Pacer => {
  const known = pacers.get(target);
  if (known !== undefined) return known;
  const { requestsPerSecond, requestsInFlight } = profile.values.interfaces;
  const pacer = createPacer({ perSecond: requestsPerSecond, inFlight: requestsInFlight });
  pacers.set(target, pacer);
  return pacer;
};
