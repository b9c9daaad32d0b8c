import type { PlatformKind } from '../../spec/platformKind.ts';
import { seededRandom } from '../../suites/engine/running/seededRandom.ts';
import { seededBytes } from '../../suites/interface/calling/seededBytes.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';
import type { ResolvedTarget } from '../../suites/target/resolveTarget.ts';
import { waitFor } from './waitFor.ts';
import type { RunSettings } from '../line/runSettings.ts';

export interface Candidate {
  readonly resolved: ResolvedTarget;
  readonly origin: 'reference' | 'external';
  readonly close: () => Promise<void>;
}

/** The platform to examine: the one named, or the reference one, started here and then met by its address like a stranger's. */
export const openCandidate = async (settings: RunSettings, kind: PlatformKind): Promise<Candidate> => {
  const { profile, config, url, frontDatabase, scale, options, statement } = settings;
  if (url !== undefined) {
    const resolving = {
      url,
      config,
      profile,
      environment: process.env,
      ...(frontDatabase !== undefined && { frontDatabase }),
    };
    const patience = settings.waitForMs === undefined ? {} : { waitForMs: settings.waitForMs };
    const resolved = await waitFor(() => resolveTarget(resolving), patience);
    return { resolved, origin: 'external', close: async () => {} };
  }
  // The same seed, the same credentials: what was sealed for that platform can be opened when it is repeated.
  const randomBytes = seededBytes({
    random: seededRandom('credentials of the reference access platform', options.seed),
    clock: { now: () => 0 },
  });
  // Who examines a platform of their own does not load the reference one.
  const { startAccessPlatform } = await import('../../mocks/access-platform/startAccessPlatform.ts');
  const platform = await startAccessPlatform({
    kind,
    profile,
    randomBytes,
    faults: settings.faults,
    ...(frontDatabase !== undefined && { frontDatabase }),
    ...(scale !== undefined && { scale }),
  });
  try {
    const resolved = await resolveTarget({
      url: platform.url,
      profile,
      ...(statement !== undefined && { config: { ics: statement } }),
    });
    return { resolved, origin: 'reference', close: platform.close };
  } catch (error) {
    await platform.close();
    throw error;
  }
};
