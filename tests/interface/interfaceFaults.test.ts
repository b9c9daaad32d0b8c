import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interfaceFaults } from '../../mocks/access-platform/faults/interface.ts';
import { openWarehouse } from '../../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import type { Warehouse } from '../../mocks/monitoring-platform/warehouse/warehouse.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { interfaceChecks } from '../../suites/interface/interfaceChecks.ts';
import { caughtAmong } from '../caughtAmong.ts';
import { sampleOfFaults } from '../sampleOfFaults.ts';
import { violatedThrough } from '../violatedThrough.ts';
import { brokenHandOvers } from './brokenHandOvers.ts';
import { examineInterfaces } from './examineInterfaces.ts';

// One for all runs: these checks look at the platform, not at what has landed.
let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse?.close());

describe.each(platformKinds)('a %s platform', (kind) => {
  it('without faults passes every check that is for its kind', async () => {
    const results = await examineInterfaces({ warehouse, kind });
    const other = results.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable');
    expect(other).toEqual([]);
    expect(results.filter(({ verdict }) => verdict === 'passed').length).toBeGreaterThan(18);
  });
});

// A fault for every requirement, in CI for every check, the kinds in turn; all, on all of their kinds, with HEYAN_FAULTS=all (`npm run test:faults`).
const tried = sampleOfFaults(interfaceFaults, interfaceChecks).flatMap((fault, at) => {
  const kinds =
    process.env['HEYAN_FAULTS'] === 'all'
      ? fault.platforms
      : fault.platforms.slice(at % fault.platforms.length, (at % fault.platforms.length) + 1);
  return kinds.map((kind) => ({ id: fault.id, kind, fault }));
});

describe('a platform with one fault', () => {
  it.each(tried)('$id ($kind) is caught by its checks alone and fails nothing else', async ({ kind, fault }) => {
    const results = await examineInterfaces({
      warehouse,
      kind,
      faults: [fault.id],
    });
    const found = results.filter(({ verdict }) => verdict === 'failed' || verdict === 'warning' || verdict === 'error');
    expect(
      found
        .map(({ id, findings }) => ({ id, findings: findings.map(({ code }) => code) }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ).toEqual(
      // The checks of other channels that notice it too are not run here, but in tests/faults.test.ts.
      caughtAmong(fault, interfaceChecks)
        .map((id) => ({ id, findings: expect.any(Array) as unknown }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(found.filter(({ verdict }) => verdict === 'error')).toEqual([]);
    const violated = found.flatMap(({ verdict, verifies, findings }) =>
      verdict === 'failed'
        ? findings.flatMap(({ basis, violates }) => (basis === 'assumed' ? [] : (violates ?? verifies)))
        : [],
    );
    expect([...new Set(violated)].toSorted()).toEqual(violatedThrough(fault, interfaceChecks));
    expect(brokenHandOvers(results)).toEqual([]);
  });
});

it('every check has a fault that it catches', () => {
  const caught = new Set(interfaceFaults.flatMap(({ caughtBy }) => caughtBy));
  expect(interfaceChecks.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
});
