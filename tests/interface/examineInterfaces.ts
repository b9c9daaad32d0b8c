import type { AccessPlatformOptions } from '../../mocks/access-platform/accessPlatform.ts';
import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import { systemClock } from '../../spec/clock.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import type { Check } from '../../suites/engine/check.ts';
import { runChecks } from '../../suites/engine/runChecks.ts';
import type { CheckResult } from '../../suites/engine/runRecord.ts';
import { testContext } from '../../suites/engine/testContext.ts';
import { interfaceChecks } from '../../suites/interface/interfaceChecks.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';

const reference = referenceProfile();
/** The reference profile without its consideration for a candidate's load: the reference platform needs none. */
const profile = { ...reference, values: { ...reference.values, interfaces: { ...reference.values.interfaces, requestsPerSecond: 10_000 } } };

/** The interface checks against the reference access platform of a kind, without front database and monitoring platform. */
export const examineInterfaces = async (options: Pick<AccessPlatformOptions, 'kind' | 'faults' | 'seed'> & { readonly strict?: boolean; readonly checks?: readonly Check[] }): Promise<readonly CheckResult[]> => {
  const platform = await startAccessPlatform({ ...options, frontDatabase: 'none', profile });
  try {
    const { target } = await resolveTarget({ url: platform.url, profile });
    const results: CheckResult[] = [];
    const context = testContext({ target, profile, clock: systemClock, capabilities: new Set(['pages', 'interfaces', 'control']) });
    for await (const result of runChecks({ checks: options.checks ?? interfaceChecks, requirements, context, strict: options.strict ?? false, waivers: [], today: '2026-11-23' })) results.push(result);
    return results;
  } finally {
    await platform.close();
  }
};
