import type { AccessPlatform, AccessPlatformOptions } from '../access-platform/accessPlatform.ts';
import { startAccessPlatform } from '../access-platform/startAccessPlatform.ts';
import type { Application } from '../monitoring-platform/applications/contract/application.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';
import type { DemonstrationPeople } from './createPeople.ts';
import { leadApplication } from './leadApplication.ts';
import { platformContent } from './platformContent.ts';
import { processSteps } from './processSteps.ts';
import { registerAddresses } from './registerAddresses.ts';

export interface ConnectedPlatform {
  readonly platform: AccessPlatform;
  /** Connecting: it has what was issued to it, and is to be verified (8.3). */
  readonly application: Application;
}

/**
 * A reference access platform that goes the way of chapter 8: once it listens, its application is submitted, reviewed, approved and
 * dispatched; it takes over the id and the keys that were issued, and connects.
 */
export const connectPlatform = async (
  monitoring: MonitoringPlatform,
  people: DemonstrationPeople,
  options: Pick<AccessPlatformOptions, 'kind' | 'beaconScript'> & Required<Pick<AccessPlatformOptions, 'profile'>>,
): Promise<ConnectedPlatform> => {
  const dispatched = Promise.withResolvers<Application>();
  dispatched.promise.catch(() => {});
  const platform = await startAccessPlatform({
    ...options,
    issued: async (origin) => {
      const content = platformContent(options.kind, origin, options.profile);
      const application = await leadApplication(monitoring, people, { content }, processSteps.dispatched);
      const acting = { actor: people.applicant, address: '' };
      const { platformId, appKey, interfaces } = await monitoring.applications.takeSecrets(
        acting,
        application.applicationId,
      );
      if (interfaces === null) throw new Error('Expected credentials for the interfaces that were applied for.');
      dispatched.resolve(monitoring.applications.get(people.applicant, application.applicationId));
      return { platformId, appKey, credentials: interfaces.credentials };
    },
  });
  try {
    await registerAddresses(monitoring, platform);
    const application = await leadApplication(monitoring, people, await dispatched.promise, [['connect', 'applicant']]);
    return { platform, application };
  } catch (error) {
    await platform.close();
    throw error;
  }
};
