import { startAccessPlatform } from '../mocks/access-platform/startAccessPlatform.ts';
import { platformKinds } from '../spec/platformKind.ts';
import type { PlatformKind } from '../spec/platformKind.ts';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';
import { interfaceChecks } from '../suites/interface/interfaceChecks.ts';
import { processChecks } from '../suites/process/processChecks.ts';
import { startRun } from '../suites/run/startRun.ts';
import { resolveTarget } from '../suites/target/resolveTarget.ts';

const budgetSeconds = 3;
const rounds = 3;

/** Seconds from the header of a run to its last result. */
const examine = async (kind: PlatformKind): Promise<number> => {
  const profile = referenceProfile();
  const platform = await startAccessPlatform({ kind, frontDatabase: 'none' });
  try {
    const resolved = await resolveTarget({ url: platform.url, profile });
    let [started, ended] = [0, 0];
    for await (const line of startRun({
      resolved,
      profile,
      origin: 'reference',
      checks: [...interfaceChecks, ...processChecks],
    })) {
      if (line.type === 'header') started = performance.now();
      if (line.type !== 'check') continue;
      ended = performance.now();
      if (line.verdict !== 'passed' && line.verdict !== 'not-applicable')
        throw new Error(
          `Expected ${line.id} to pass on the reference ${kind} platform, but it was ${line.verdict}: ${JSON.stringify(line.findings).slice(0, 500)}`,
        );
    }
    return (ended - started) / 1000;
  } finally {
    await platform.close();
  }
};

/** The checks of interfaces and of their publication against the reference access platform of each kind, with the real pacing; the best of three after one to warm up. */
export const benchInterfaceSuites = async (): Promise<readonly string[]> => {
  const lines: string[] = [];
  await examine('resource');
  for (const kind of platformKinds) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await examine(kind));
    lines.push(
      `interface suites, ${kind}: ${Math.min(...times).toFixed(2)} s, at most ${Math.max(...times).toFixed(2)} s (budget ≤ ${budgetSeconds} s)`,
    );
  }
  return lines;
};
