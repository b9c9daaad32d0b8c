import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { RunRecordLine } from '../../suites/engine/runRecord.ts';
import { indicatorChecks } from '../../suites/indicators/indicatorChecks.ts';
import { startRun } from '../../suites/run/startRun.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';
import { unpacedProfile } from '../unpacedProfile.ts';

const profile = unpacedProfile();

/** The checks of the indicators against a reference access platform whose front database lies on `server`. */
export const examineIndicators = async (options: { readonly kind: PlatformKind; readonly faults: readonly string[]; readonly server: string; readonly strict: boolean }): Promise<readonly RunRecordLine[]> => {
  const platform = await startAccessPlatform({ kind: options.kind, faults: options.faults, frontDatabase: options.server, profile });
  try {
    const resolved = await resolveTarget({ url: platform.url, profile });
    const lines: RunRecordLine[] = [];
    for await (const line of startRun({ resolved, profile, origin: 'reference', faults: options.faults, strict: options.strict, checks: indicatorChecks })) lines.push(line);
    return lines;
  } finally {
    await platform.close();
  }
};
