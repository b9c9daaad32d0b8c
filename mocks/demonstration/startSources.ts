import type { Clock } from '../../spec/clock.ts';
import type { AccessPlatform } from '../access-platform/accessPlatform.ts';
import { startCloudManagement } from '../cloud-management/startCloudManagement.ts';
import { startCyberSecurity } from '../cyber-security/startCyberSecurity.ts';
import type { CyberSecurity } from '../cyber-security/startCyberSecurity.ts';
import type { RegisteredPlatform } from '../monitoring-platform/registration/registeredPlatform.ts';
import { startProbe } from '../probe/startProbe.ts';
import type { Probe } from '../probe/startProbe.ts';

export interface DemonstrationSources {
  readonly addresses: NonNullable<RegisteredPlatform['sources']>;
  readonly probe: Probe;
  readonly cyberSecurity: CyberSecurity;
  /** Of a platform, as the probe knows it in traffic. */
  readonly addressOf: (platformId: string) => string;
  readonly close: () => Promise<void>;
}

interface StartSources {
  readonly platforms: readonly Pick<AccessPlatform, 'platformId' | 'url'>[];
  readonly clock: Clock;
  /** What the probe requests pages with. */
  readonly fetch: typeof globalThis.fetch;
}

/** The three sources of tables 1 and 7, running, which know the platforms; samples of clouds by the hour. */
export const startSources = async ({ platforms, clock, fetch }: StartSources): Promise<DemonstrationSources> => {
  const platformIds = platforms.map(({ platformId }) => platformId);
  const addressOf = (platformId: string): string => `192.0.2.${10 + platformIds.indexOf(platformId)}`;
  const started: { readonly close: () => Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    for (const one of started) await one.close();
  };
  const opened = <Source extends { readonly close: () => Promise<void> }>(source: Source): Source => {
    started.push(source);
    return source;
  };
  const address = ({ url, token }: { readonly url: string; readonly token: string }) => ({ url, token });
  try {
    const cloudManagement = opened(await startCloudManagement({ platformIds, clock, interval: 3_600_000 }));
    const cyberSecurity = opened(await startCyberSecurity({ platformIds, clock }));
    const probe = opened(
      await startProbe({
        platforms: platforms.map(({ platformId, url }) => ({
          platformId,
          urls: [`${url}/`],
          hosts: [],
          addresses: [addressOf(platformId)],
        })),
        clock,
        fetch,
      }),
    );
    return {
      addresses: {
        cloudManagement: address(cloudManagement),
        cyberSecurity: address(cyberSecurity),
        probe: address(probe),
      },
      probe,
      cyberSecurity,
      addressOf,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
