import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { alertsChecks } from '../../suites/alerts/alertsChecks.ts';
import type { CheckResult } from '../../suites/engine/runRecord.ts';
import { exchangeChecks } from '../../suites/exchange/exchangeChecks.ts';
import { startRun } from '../../suites/run/startRun.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';

/** The checks of exchange and alerts against a reference access platform whose front database lies on `server`. */
export const examineExchange = async (options: { readonly kind: PlatformKind; readonly faults: readonly string[]; readonly server: string; readonly strict: boolean }): Promise<readonly CheckResult[]> => {
  const profile = referenceProfile();
  const platform = await startAccessPlatform({ kind: options.kind, faults: options.faults, frontDatabase: options.server });
  try {
    const resolved = await resolveTarget({ url: platform.url, profile });
    const results: CheckResult[] = [];
    for await (const line of startRun({ resolved, profile, origin: 'reference', faults: options.faults, strict: options.strict, checks: [...exchangeChecks, ...alertsChecks] })) if (line.type === 'check') results.push(line);
    return results;
  } finally {
    await platform.close();
  }
};
