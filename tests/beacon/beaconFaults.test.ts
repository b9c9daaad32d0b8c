import { describe, expect, it } from 'vitest';
import { beaconFaults } from '../../mocks/access-platform/faults/beacon.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { beaconChecks } from '../../suites/beacon/beaconChecks.ts';
import { examineBeacon } from './examineBeacon.ts';

type Lines = Awaited<ReturnType<typeof examineBeacon>>;
const of = (lines: Lines, type: 'check' | 'requirement', ...verdicts: string[]): string[] => lines.flatMap((line) => (line.type === type && verdicts.includes(line.verdict) ? [line.id] : [])).sort();

describe.each(platformKinds)('a %s platform', (kind) => {
  it('without faults passes every check that is for its kind', async () => {
    const lines = await examineBeacon({ kind, strict: true });
    expect(lines.flatMap((line) => (line.type === 'check' && line.verdict !== 'passed' && line.verdict !== 'not-applicable' ? [{ id: line.id, verdict: line.verdict, detail: line.detail, findings: line.findings }] : []))).toEqual([]);
  }, 120_000);
});

// That no other check notices is tried with all channels together, in tests/faults.test.ts.
it.each(beaconFaults)('$id is noticed by its checks', async (fault) => {
  const checks = beaconChecks.filter(({ id }) => fault.caughtBy.includes(id));
  const lines = await examineBeacon({ kind: fault.platforms[0] ?? 'resource', faults: [fault.id], strict: fault.severity === 'warning', checks });
  expect({ noticed: of(lines, 'check', 'failed', 'warning'), failed: of(lines, 'requirement', 'failed') }).toEqual({ noticed: [...fault.caughtBy].sort(), failed: [...fault.violates].sort() });
}, 120_000);

it('every check has a fault that it catches', () => {
  const caught = new Set(beaconFaults.flatMap(({ caughtBy }) => caughtBy));
  expect(beaconChecks.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
});
