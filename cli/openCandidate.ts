import type { PlatformKind } from '../spec/platformKind.ts';
import { startAccessPlatform } from '../mocks/access-platform/startAccessPlatform.ts';
import { resolveTarget } from '../suites/target/resolveTarget.ts';
import type { ResolvedTarget } from '../suites/target/resolveTarget.ts';
import type { RunSettings } from './runSettings.ts';

export interface Candidate {
  readonly resolved: ResolvedTarget;
  readonly origin: 'reference' | 'external';
  readonly close: () => Promise<void>;
}

/** The platform to examine: the one named, or the reference one, started here and then met by its address like a stranger's. */
export const openCandidate = async (settings: RunSettings, kind: PlatformKind): Promise<Candidate> => {
  const { profile, config, url, frontDatabase } = settings;
  if (url !== undefined) {
    const resolved = await resolveTarget({ url, config, profile, environment: process.env, ...(frontDatabase !== undefined && { frontDatabase }) });
    return { resolved, origin: 'external', close: async () => {} };
  }
  const platform = await startAccessPlatform({ kind, profile, faults: settings.faults, ...(frontDatabase !== undefined && { frontDatabase }) });
  try {
    const resolved = await resolveTarget({ url: platform.url, profile });
    return { resolved, origin: 'reference', close: platform.close };
  } catch (error) {
    await platform.close();
    throw error;
  }
};
