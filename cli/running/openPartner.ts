import { startRelay } from '../../fixtures/databases/startRelay.ts';
import type { AccessPlatform } from '../../mocks/access-platform/accessPlatform.ts';
import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import { startCloudManagement } from '../../mocks/cloud-management/startCloudManagement.ts';
import { startCyberSecurity } from '../../mocks/cyber-security/startCyberSecurity.ts';
import { sampleEve } from '../../mocks/probe/sampleEve.ts';
import { startProbe } from '../../mocks/probe/startProbe.ts';
import { systemClock } from '../../spec/clock.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { Partner } from '../../suites/monitoring/contract/partner.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';
import type { Target } from '../../suites/target/target.ts';

export interface PartnerOptions {
  readonly profile: Profile;
  /** Tells the partners of one examination from those of another at the same monitoring platform. */
  readonly name: string;
  /** Server of the front database, as the reference access platform takes it; default: an embedded PostgreSQL. */
  readonly frontDatabase?: string;
  /** An address of this machine at which they listen and the monitoring platform reaches them, the relay before the front database too; default the loopback. */
  readonly host?: string;
}

export interface OpenPartner {
  readonly partner: Partner;
  readonly close: () => Promise<void>;
}

/**
 * The other side of the examination of a monitoring platform: the three reference access platforms, the first with a front database behind a relay
 * that refuses sessions without encryption, and the sources of tables 1 and 7.
 */
export const openPartner = async ({ profile, name, frontDatabase, host }: PartnerOptions): Promise<OpenPartner> => {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const one of closing.toReversed()) await one();
  };
  const at = host === undefined ? {} : { host };
  try {
    const targets = {} as Record<PlatformKind, Target>;
    let plain = 0;
    for (const kind of platformKinds) {
      const platform: AccessPlatform = await startAccessPlatform({
        kind,
        platformId: `${name}-${kind}`,
        profile,
        frontDatabase: kind === 'resource' ? (frontDatabase ?? 'postgresql') : 'none',
        ...at,
      });
      closing.push(platform.close);
      const { target } = await resolveTarget({ url: platform.url, profile });
      if (target.frontDatabase === undefined) {
        targets[kind] = target;
        continue;
      }
      const { type, host: server, port } = target.frontDatabase;
      const relay = await startRelay({
        type,
        host: server,
        port,
        encryption: 'keep',
        plain: 'refused',
        onPlain: () => void (plain += 1),
        ...(host !== undefined && { listenHost: host }),
      });
      closing.push(relay.close);
      targets[kind] = { ...target, frontDatabase: { ...target.frontDatabase, host: relay.host, port: relay.port } };
    }
    const platformIds = platformKinds.map((kind) => targets[kind].platformId);
    const hostname = new URL(targets.resource.url).hostname;
    const cloudManagement = await startCloudManagement({ platformIds, ...at });
    closing.push(cloudManagement.close);
    const cyberSecurity = await startCyberSecurity({ platformIds, ...at });
    closing.push(cyberSecurity.close);
    const probe = await startProbe({
      platforms: platformKinds.map((kind) => ({
        platformId: targets[kind].platformId,
        urls: [targets[kind].pages.home],
        hosts: [`${kind}.${hostname}`],
        addresses: [],
      })),
      ...at,
    });
    closing.push(probe.close);
    return {
      partner: {
        platforms: targets,
        sources: { cloudManagement, cyberSecurity, probe },
        observe: async (signal) => {
          await probe.measure(signal);
          for (const kind of platformKinds) {
            // Each has its own traffic: the same events with other ids.
            const eve = sampleEve(`${kind}.${hostname}`, systemClock.now());
            probe.observe(eve.replaceAll('"flow_id":', `"flow_id":${platformKinds.indexOf(kind) + 1}`));
          }
        },
        plainSessions: () => plain,
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
