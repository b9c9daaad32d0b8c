import { completeContent } from '../../fixtures/applications/completeContent.ts';
import { entityNames } from '../../spec/entities/entityNames.ts';
import { entitySchemas } from '../../spec/entities/entities.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { ApplicationContent } from '../monitoring-platform/applications/contract/application.ts';
import { demonstrationNames } from './demonstrationNames.ts';

/** What a reference access platform at this origin applies with: by all three ways, for all that its kind has. */
export const platformContent = (kind: PlatformKind, origin: string, { values }: Profile): ApplicationContent => {
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
