import type { RegisteredPlatform } from '../../mocks/monitoring-platform/registration/registeredPlatform.ts';
import type { Target } from '../target/target.ts';

/** The candidate as the monitoring platform of the run knows it, as if it had been approved (8.2). */
export const registeredPlatform = (target: Target): RegisteredPlatform => {
  const { frontDatabase } = target;
  const connection = (): RegisteredPlatform['frontDatabase'] => {
    if (frontDatabase === undefined) return undefined;
    const { exchangeUser, pushUser: _, ...address } = frontDatabase;
    return { ...address, ...exchangeUser };
  };
  const database = connection();
  return {
    platformId: target.platformId,
    name: target.name,
    kind: target.kind,
    appKey: target.appKey ?? '',
    hosts: [],
    ...(target.interfaces === undefined ? {} : { interfaces: target.interfaces }),
    ...(database === undefined ? {} : { frontDatabase: database }),
  };
};
