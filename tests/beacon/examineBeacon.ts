import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { beaconChecks } from '../../suites/beacon/beaconChecks.ts';
import type { Check } from '../../suites/engine/check.ts';
import type { RunRecordLine } from '../../suites/engine/runRecord.ts';
import { startRun } from '../../suites/run/startRun.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';
import { unpacedProfile } from '../unpacedProfile.ts';

const profile = unpacedProfile();

/** The beacon checks against the reference access platform of a kind, without front database. */
export const examineBeacon = async (options: { readonly kind: PlatformKind; readonly faults?: readonly string[]; readonly strict: boolean; readonly browser?: 'jsdom' | 'chromium'; readonly checks?: readonly Check[] }): Promise<readonly RunRecordLine[]> => {
  const { kind, faults = [], strict, browser = 'jsdom', checks = beaconChecks } = options;
  const platform = await startAccessPlatform({ kind, faults, frontDatabase: 'none', profile });
  try {
    const resolved = await resolveTarget({ url: platform.url, profile });
    const lines: RunRecordLine[] = [];
    for await (const line of startRun({ resolved, profile, origin: 'reference', faults, strict, browser, checks, seed: 1 })) lines.push(line);
    return lines;
  } finally {
    await platform.close();
  }
};
