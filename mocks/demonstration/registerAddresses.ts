import type { AccessPlatform } from '../access-platform/accessPlatform.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';
import type { RegisteredPlatform } from '../monitoring-platform/registration/registeredPlatform.ts';

/** Registers where an access platform of the demonstration is to be reached now: its ports and its database are others at each start. */
export const registerAddresses = async (
  monitoring: Pick<MonitoringPlatform, 'platforms' | 'change'>,
  { platformId, url, frontDatabase }: Pick<AccessPlatform, 'platformId' | 'url' | 'frontDatabase'>,
  more: Pick<RegisteredPlatform, 'sources'> = {},
): Promise<void> => {
  const known = monitoring.platforms().find((one) => one.platformId === platformId);
  if (known === undefined) throw new Error(`Expected the platform ${platformId} to be registered.`);
  const { interfaces } = known;
  await monitoring.change({
    ...known,
    ...(interfaces !== undefined && {
      interfaces: {
        ...interfaces,
        urls: Object.fromEntries(
          Object.entries(interfaces.urls).map(([entity, old]) => [entity, `${url}${new URL(old).pathname}`]),
        ),
      },
    }),
    ...(frontDatabase !== undefined && {
      frontDatabase: {
        type: frontDatabase.type,
        host: frontDatabase.host,
        port: frontDatabase.port,
        database: frontDatabase.database,
        ...(frontDatabase.schema !== undefined && { schema: frontDatabase.schema }),
        ...frontDatabase.exchangeUser,
      },
    }),
    ...more,
  });
};
