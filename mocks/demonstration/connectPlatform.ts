import { completeContent } from '../../fixtures/applications/completeContent.ts';
import { entityNames } from '../../spec/entities/entityNames.ts';
import { entitySchemas } from '../../spec/entities/entities.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { AccessPlatform, AccessPlatformOptions } from '../access-platform/accessPlatform.ts';
import { startAccessPlatform } from '../access-platform/startAccessPlatform.ts';
import type { Application, ApplicationContent } from '../monitoring-platform/applications/contract/application.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';
import type { DemonstrationPeople } from './createPeople.ts';
import { demonstrationNames } from './demonstrationNames.ts';
import { leadApplication } from './leadApplication.ts';
import { processSteps } from './processSteps.ts';
import { registerAddresses } from './registerAddresses.ts';

export interface ConnectedPlatform {
  readonly platform: AccessPlatform;
  /** Connecting: it has what was issued to it, and is to be verified (8.3). */
  readonly application: Application;
}

const contentOf = (
  kind: PlatformKind,
  origin: string,
  { values }: NonNullable<AccessPlatformOptions['profile']>,
): ApplicationContent => {
  const entities = entityNames.filter(
    (entity) =>
      entitySchemas[entity]['x-class'] === 'data' &&
      entitySchemas[entity]['x-platforms'].includes(kind) &&
      values.interfaces.paths[entity] !== undefined,
  );
  const complete = completeContent(kind);
  return {
    ...complete,
    platformName: demonstrationNames[kind],
    description: '演示用的参考接入平台，与运行监测平台一同启动。',
    connection: {
      ...complete.connection,
      hosts: [new URL(origin).hostname],
      interfaceUrls: Object.fromEntries(
        entities.map((entity) => [entity, `${origin}/api/v1${values.interfaces.paths[entity] ?? ''}`]),
      ),
    },
    environment: { ...complete.environment, urls: [`${origin}/`] },
  };
};

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
      const content = contentOf(options.kind, origin, options.profile);
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
