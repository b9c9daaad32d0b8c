import { startCloudManagement } from '../../mocks/cloud-management/startCloudManagement.ts';
import { startCyberSecurity } from '../../mocks/cyber-security/startCyberSecurity.ts';
import type { RunMonitoring } from '../../mocks/monitoring-platform/runs/contract/runMonitoring.ts';
import { probeReachability } from '../../mocks/probe/probeReachability.ts';
import { sampleEve } from '../../mocks/probe/sampleEve.ts';
import { startProbe } from '../../mocks/probe/startProbe.ts';
import type { Clock } from '../../spec/clock.ts';
import { snakeCase } from '../../spec/entities/snakeCase.ts';
import type { EntityName } from '../../spec/entities/entityName.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { Target } from '../target/target.ts';
import { sourcesLoop } from './sourcesLoop.ts';

interface Surroundings {
  readonly target: Target;
  readonly monitoring: RunMonitoring;
  readonly clock: Clock;
  readonly profile: Profile;
  /** `reference`: the sources of tables 1 and 7 are reference systems too; else only reachability can be observed. */
  readonly origin: 'reference' | 'external';
  readonly signal: AbortSignal;
}

const pagesProbed = 5;

/** Pulls the interfaces that no check has pulled, so that their indicators have values. */
const pullRest = async ({ target, monitoring, signal }: Surroundings): Promise<void> => {
  const landed = await monitoring.landed.landings(target.platformId);
  const known = new Set(landed.map((one) => snakeCase(one)));
  const entities = (Object.keys(target.interfaces?.urls ?? {}) as EntityName[]).filter(
    (entity) => !known.has(snakeCase(`${entity} interface`)),
  );
  if (entities.length > 0) await monitoring.interfaces.pull(target.platformId, { entities, signal });
};

const referenceSources = async (
  { target, monitoring, clock, profile, signal }: Surroundings,
  urls: readonly string[],
): Promise<true> => {
  const { hostname } = new URL(target.url);
  const platformIds = [target.platformId];
  const [cloudManagement, cyberSecurity, probe] = await Promise.all([
    startCloudManagement({ platformIds, clock }),
    startCyberSecurity({ platformIds, clock }),
    startProbe({ clock, platforms: [{ platformId: target.platformId, urls, hosts: [hostname], addresses: [] }] }),
  ]);
  try {
    await probe.measure();
    probe.observe(sampleEve(hostname, clock.now()));
    const startedAt = clock.now();
    const sources = { cloudManagement, cyberSecurity, probe };
    await monitoring.sources.collect(target.platformId, sources, { signal });
    const differences = await sourcesLoop({
      platformId: target.platformId,
      monitoring,
      sources,
      profile,
      startedAt,
      signal,
    });
    // Ours on both sides: where they differ it is not the candidate's fault.
    if (differences.length > 0)
      throw new Error(`the indicators differ from what the sources hold: ${JSON.stringify(differences)}`);
    return true;
  } finally {
    await Promise.all([cloudManagement.close(), cyberSecurity.close(), probe.close()]);
  }
};

/**
 * Collects what the checks left, so that every indicator of the run has a value or a true reason for having none: the other
 * interfaces, the reachability of a few pages, and, where everything is reference anyway, the sources of tables 1 and 7. True:
 * what those sources hold equals the indicators; null: they are not at hand.
 */
export const collectRest = async (surroundings: Surroundings): Promise<true | null> => {
  const { target, monitoring, clock, origin, signal } = surroundings;
  const urls = [...new Set([target.pages.home, ...target.pages.others])].slice(0, pagesProbed);
  await pullRest(surroundings);
  if (origin === 'reference') return referenceSources(surroundings, urls);
  const samples = await probeReachability({
    platformId: target.platformId,
    probeId: 'heyan',
    urls,
    fetch: globalThis.fetch,
    clock,
    signal,
  });
  await monitoring.landed.addReachability(target.platformId, samples);
  return null;
};
