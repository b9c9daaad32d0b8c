import { startCloudManagement } from '../cloud-management/startCloudManagement.ts';
import { startCyberSecurity } from '../cyber-security/startCyberSecurity.ts';
import type { AccessPlatform } from '../access-platform/accessPlatform.ts';
import { startProbe } from '../probe/startProbe.ts';
import type { RegisteredPlatform } from '../monitoring-platform/registration/registeredPlatform.ts';

export interface DemonstrationSources {
  readonly addresses: NonNullable<RegisteredPlatform['sources']>;
  readonly close: () => Promise<void>;
}

/** The three sources of tables 1 and 7, running, which know the platforms. */
export const startSources = async (
  platforms: readonly Pick<AccessPlatform, 'platformId' | 'url'>[],
): Promise<DemonstrationSources> => {
  const platformIds = platforms.map(({ platformId }) => platformId);
  const started: { readonly url: string; readonly token: string; readonly close: () => Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    for (const one of started) await one.close();
  };
  try {
    const cloudManagement = await startCloudManagement({ platformIds });
    started.push(cloudManagement);
    const cyberSecurity = await startCyberSecurity({ platformIds });
    started.push(cyberSecurity);
    const probe = await startProbe({
      platforms: platforms.map(({ platformId, url }) => ({ platformId, urls: [`${url}/`], hosts: [], addresses: [] })),
    });
    started.push(probe);
    await probe.measure();
    const address = ({ url, token }: { readonly url: string; readonly token: string }) => ({ url, token });
    return {
      addresses: {
        cloudManagement: address(cloudManagement),
        cyberSecurity: address(cyberSecurity),
        probe: address(probe),
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
