import type { AccessPlatformOptions } from '../../mocks/access-platform/accessPlatform.ts';
import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import { systemClock } from '../../spec/clock.ts';
import type { InterfaceOverrides } from '../../spec/profiles/interfaceOverrides.ts';
import { withOverrides } from '../../spec/profiles/withOverrides.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import type { Check } from '../../suites/engine/check.ts';
import { runChecks } from '../../suites/engine/runChecks.ts';
import type { CheckResult } from '../../suites/engine/runRecord.ts';
import { testContext } from '../../suites/engine/testContext.ts';
import { interfaceChecks } from '../../suites/interface/interfaceChecks.ts';
import { effectiveProfile } from '../../suites/run/effectiveProfile.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';
import { unpacedProfile } from '../unpacedProfile.ts';

const profile = unpacedProfile();

interface Examination extends Pick<AccessPlatformOptions, 'kind' | 'faults' | 'seed'> {
  readonly strict?: boolean;
  readonly checks?: readonly Check[];
  /** What this platform does otherwise than the profile, and says in its target file. */
  readonly overrides?: InterfaceOverrides;
}

/** The interface checks against the reference access platform of a kind, without front database and monitoring platform. */
export const examineInterfaces = async ({ strict = false, checks = interfaceChecks, overrides, ...options }: Examination): Promise<readonly CheckResult[]> => {
  const platform = await startAccessPlatform({ ...options, frontDatabase: 'none', profile: withOverrides(profile, overrides) });
  try {
    const { target } = await resolveTarget({ url: platform.url, profile, ...(overrides === undefined ? {} : { config: { interfaces: overrides } }) });
    const results: CheckResult[] = [];
    const context = testContext({ target, profile: effectiveProfile(profile, target), clock: systemClock, capabilities: new Set(['pages', 'interfaces', 'control']) });
    for await (const result of runChecks({ checks, requirements, context, strict, waivers: [], today: '2026-11-23' })) results.push(result);
    return results;
  } finally {
    await platform.close();
  }
};
