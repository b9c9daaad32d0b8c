import { describe, expect, test } from 'vitest';
import { hostileInterfaces } from '../../fixtures/hostile/hostileInterfaces.ts';
import { startHostile } from '../../fixtures/hostile/startHostile.ts';
import type { HostileCandidate } from '../../fixtures/hostile/startHostile.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import type { RunRecordLine } from '../engine/evidence/runRecord.ts';
import { resolveTarget } from '../target/resolveTarget.ts';
import { startRun } from './startRun.ts';

type Hostility = 'closes' | 'hangs' | 'no-http' | 'redirects-in-circles' | 'without-end';

/** A candidate whose document is fine and says nothing of methods, and which answers everything else as the interfaces of that member do. */
const startEverywhere = async (hostility: Hostility): Promise<HostileCandidate> => {
  const member = hostileInterfaces.find(({ name }) => name === `interfaces-${hostility}`);
  const { interfaces } = (await member?.behave()) ?? {};
  if (interfaces === undefined) throw new Error(`There is no interfaces-${hostility}.`);
  return startHostile({
    behave: () => ({ interfaces, page: interfaces, document: (harmless) => ({ ...harmless, methods: undefined }) }),
  });
};

const examine = async (
  hostility: Hostility,
  options: { readonly only?: readonly string[]; readonly signal?: AbortSignal } = {},
): Promise<readonly RunRecordLine[]> => {
  const candidate = await startEverywhere(hostility);
  try {
    const profile = referenceProfile();
    const resolved = await resolveTarget({ url: candidate.url, profile });
    const lines: RunRecordLine[] = [];
    for await (const line of startRun({ resolved, profile, origin: 'external', ...options })) lines.push(line);
    return lines;
  } finally {
    await candidate.close();
  }
};
const checksOf = (lines: readonly RunRecordLine[]) => lines.filter((line) => line.type === 'check');
const footerOf = (lines: readonly RunRecordLine[]) => lines.find((line) => line.type === 'footer');

describe('a hostile candidate', () => {
  // Whatever it does: every check has a result, none is an error of ours, what was not exercised is not passed, and there is a footer.
  test.each(['closes', 'no-http', 'without-end', 'redirects-in-circles'] as const)(
    'that %s',
    { timeout: 600_000 },
    async (hostility) => {
      const lines = await examine(hostility);
      expect(['nonconformant', 'incomplete']).toContain(footerOf(lines)?.verdict);
      const checks = checksOf(lines);
      expect(checks.filter((check) => check.verdict === 'error')).toEqual([]);
      expect(checks.filter((check) => check.channel === 'beacon' && check.verdict === 'passed')).toEqual([]);
      expect(lines.filter((line) => line.type === 'indicator')).toHaveLength(54);
      const written = JSON.stringify(lines);
      expect(written).not.toContain('ab'.repeat(16));
      expect(written).not.toContain('control-token');
      expect(written.length).toBeLessThan(30_000_000);
    },
  );

  test('that hangs is given up after some deadlines', { timeout: 600_000 }, async () => {
    const lines = await examine('hangs', { only: ['7.2.3', '7.2.5'] });
    expect(checksOf(lines).length).toBeGreaterThan(3);
    expect(checksOf(lines).filter((check) => check.verdict === 'passed' || check.verdict === 'error')).toEqual([]);
    expect(['nonconformant', 'incomplete']).toContain(footerOf(lines)?.verdict);
  });

  test('that hangs does not hold up an interrupted run', { timeout: 150_000 }, async () => {
    const started = performance.now();
    const lines = await examine('hangs', { only: ['7.2.3'], signal: AbortSignal.timeout(3_000) });
    expect(lines.at(-1)).toMatchObject({ type: 'footer', verdict: 'incomplete', reason: 'interrupted' });
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
