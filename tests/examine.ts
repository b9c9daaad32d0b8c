import { startAccessPlatform } from '../mocks/access-platform/startAccessPlatform.ts';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';
import type { PlatformKind } from '../spec/platformKind.ts';
import type { RunRecordLine } from '../suites/engine/runRecord.ts';
import { startRun } from '../suites/run/startRun.ts';
import { resolveTarget } from '../suites/target/resolveTarget.ts';

/** One whole run against a reference access platform of its own, whose front database lies on `server`. */
export const examine = async (options: { readonly kind: PlatformKind; readonly faults: readonly string[]; readonly server: string; readonly strict: boolean }): Promise<readonly RunRecordLine[]> => {
  const profile = referenceProfile();
  const platform = await startAccessPlatform({ kind: options.kind, faults: options.faults, frontDatabase: options.server });
  try {
    const resolved = await resolveTarget({ url: platform.url, profile });
    const lines: RunRecordLine[] = [];
    for await (const line of startRun({ resolved, profile, origin: 'reference', faults: options.faults, strict: options.strict })) lines.push(line);
    return lines;
  } finally {
    await platform.close();
  }
};
