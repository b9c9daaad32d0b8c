import { randomBytes } from 'node:crypto';
import type { Profile } from '../../spec/profiles/profile.ts';
import { ownMonitoringAttestations } from '../../mocks/monitoring-platform/ownMonitoringAttestations.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { startMonitoringRun } from '../../suites/monitoring/run/startMonitoringRun.ts';
import type { Attestation } from '../../suites/engine/verdict/attestation.ts';
import { verifyAttestations } from '../../suites/target/declared/verifyAttestations.ts';
import type { MonitoringAddress } from '../../suites/target/monitoringAddress.ts';
import { today } from '../certifying/today.ts';
import type { MonitoringSettings } from '../line/monitoringSettings.ts';
import type { RunSettings } from '../line/runSettings.ts';
import type { CandidateRun } from './candidateRun.ts';
import { openPartner } from './openPartner.ts';
import { reviewerToken } from './reviewerToken.ts';

interface OpenedPlatform {
  readonly address: MonitoringAddress;
  readonly attestations: readonly Attestation[];
  readonly close: () => Promise<void>;
}

const startOurs = async (profile: Profile, faults: readonly string[]): Promise<OpenedPlatform> => {
  const monitoring = await startMonitoringPlatform({ profile, faults, store: 'memory' });
  try {
    const address = {
      url: monitoring.url,
      token: monitoring.management.token,
      reviewerToken: await reviewerToken(monitoring),
    };
    return { address, attestations: ownMonitoringAttestations(Date.now()), close: monitoring.close };
  } catch (error) {
    await monitoring.close();
    throw error;
  }
};

/** The monitoring platform to examine, with the simulated platforms that it is to collect from. */
export const openMonitoring = async (
  settings: RunSettings,
  { address, faults, host }: MonitoringSettings,
): Promise<CandidateRun> => {
  const { profile, config, configFile, frontDatabase, options } = settings;
  const named = async (given: MonitoringAddress): Promise<OpenedPlatform> => {
    const { attestations } = await verifyAttestations(config.attestations ?? [], {
      kind: 'resource',
      examined: 'monitoring-platform',
      base: configFile ?? `${given.url}/`,
      today: today(Date.now()),
    });
    return { address: given, attestations, close: async () => {} };
  };
  const platform = await (address === undefined ? startOurs(profile, faults) : named(address));
  try {
    const { partner, close } = await openPartner({
      profile,
      name: `heyan-${randomBytes(4).toString('hex')}`,
      ...(frontDatabase !== undefined && { frontDatabase }),
      ...(host !== undefined && { host }),
    });
    return {
      remarks: [],
      start: (how) =>
        startMonitoringRun({
          ...options,
          ...how,
          address: platform.address,
          partner,
          profile,
          origin: address === undefined ? 'reference' : 'external',
          faults,
          attestations: platform.attestations,
        }),
      close: async () => {
        await close();
        await platform.close();
      },
    };
  } catch (error) {
    await platform.close();
    throw error;
  }
};
