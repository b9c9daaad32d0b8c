import type { AccessPlatformOptions } from '../../mocks/access-platform/accessPlatform.ts';
import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import type { Warehouse } from '../../mocks/monitoring-platform/warehouse/warehouse.ts';
import { systemClock } from '../../spec/clock.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { runChecks } from '../../suites/engine/runChecks.ts';
import type { CheckResult } from '../../suites/engine/runRecord.ts';
import { testContext } from '../../suites/engine/testContext.ts';
import { processChecks } from '../../suites/process/processChecks.ts';
import { registeredPlatform } from '../../suites/run/registeredPlatform.ts';
import type { Target } from '../../suites/target/target.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';
import { unpacedProfile } from '../unpacedProfile.ts';

const profile = unpacedProfile();

interface Options extends Pick<AccessPlatformOptions, 'kind' | 'faults'> {
  readonly warehouse: Warehouse;
  readonly strict?: boolean;
  /** What the candidate does otherwise. */
  readonly change?: (target: Target) => Target;
}

/** The checks of publication, subscription and joint debugging against a reference access platform without front database. */
export const examineProcess = async ({ warehouse, strict = false, change = (target) => target, ...options }: Options): Promise<readonly CheckResult[]> => {
  const platform = await startAccessPlatform({ ...options, frontDatabase: 'none', profile });
  const monitoring = await startMonitoringPlatform({ profile, warehouse });
  try {
    const resolved = await resolveTarget({ url: platform.url, profile });
    const target = change(resolved.target);
    await monitoring.register(registeredPlatform(target));
    const context = testContext({ target, profile, monitoring, clock: systemClock, capabilities: new Set(target.control === undefined ? ['pages', 'interfaces'] : ['pages', 'interfaces', 'control']) });
    const results: CheckResult[] = [];
    for await (const result of runChecks({ checks: processChecks, requirements, context, strict, waivers: [], today: '2026-11-23' })) results.push(result);
    return results.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  } finally {
    await platform.close();
    await monitoring.close();
  }
};
