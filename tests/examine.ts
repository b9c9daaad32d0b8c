import type { AccessPlatformOptions } from '../mocks/access-platform/accessPlatform.ts';
import { startAccessPlatform } from '../mocks/access-platform/startAccessPlatform.ts';
import type { InterfaceOverrides } from '../spec/profiles/interfaceOverrides.ts';
import { withOverrides } from '../spec/profiles/withOverrides.ts';
import { withValues } from '../spec/profiles/withValues.ts';
import { requirements } from '../spec/requirements/requirements.ts';
import type { RunRecordLine } from '../suites/engine/evidence/runRecord.ts';
import type { RunOptions } from '../suites/run/runOptions.ts';
import { startRun } from '../suites/run/startRun.ts';
import { resolveTarget } from '../suites/target/resolveTarget.ts';
import type { TargetConfig } from '../suites/target/targetConfig.ts';
import type { Target } from '../suites/target/target.ts';
import { unpacedProfile } from './unpacedProfile.ts';

const profile = unpacedProfile();

/** Of the platform, of the run, and what the candidate does otherwise than the profile. */
export interface Examination
  extends
    Pick<AccessPlatformOptions, 'kind' | 'faults' | 'manners' | 'seed' | 'frontDatabase'>,
    Pick<RunOptions, 'gate' | 'checks' | 'browser' | 'warehouse' | 'concurrency'> {
  /** Told by its target file. */
  readonly overrides?: InterfaceOverrides;
  /** Own values by path: what the platform does, and its own statement says. */
  readonly own?: Readonly<Record<string, unknown>>;
  /** What else its target file says, whatever it does. */
  readonly config?: TargetConfig;
  readonly change?: (target: Target) => Target | Promise<Target>;
}

/**
 * One run against a reference access platform of its own; without a front database where none is named. With `checks` it
 * ends with the requirements: indicators and verdict are of whole runs.
 */
export const examine = async ({
  kind,
  faults = [],
  manners = [],
  seed,
  frontDatabase = 'none',
  overrides,
  own = {},
  config = {},
  change = (target) => target,
  ...run
}: Examination): Promise<readonly RunRecordLine[]> => {
  const platform = await startAccessPlatform({
    kind,
    faults,
    manners,
    frontDatabase,
    profile: withOverrides(withValues(profile, own), overrides),
    ...(seed === undefined ? {} : { seed }),
  });
  try {
    const resolved = await resolveTarget({
      url: platform.url,
      profile,
      config: {
        ...config,
        ...(overrides === undefined ? {} : { interfaces: overrides }),
      },
    });
    const lines: RunRecordLine[] = [];
    let concluded = 0;
    for await (const line of startRun({
      ...run,
      resolved: { ...resolved, target: await change(resolved.target) },
      profile,
      origin: 'reference',
      faults,
      seed: 1,
    })) {
      lines.push(line);
      if (line.type === 'requirement') concluded += 1;
      if (run.checks !== undefined && concluded === requirements.length) break;
    }
    return lines;
  } finally {
    await platform.close();
  }
};
