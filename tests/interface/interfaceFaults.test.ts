import { describe, expect, it } from 'vitest';
import { interfaceFaults } from '../../mocks/access-platform/faults/interface.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { interfaceChecks } from '../../suites/interface/interfaceChecks.ts';
import { examineInterfaces } from './examineInterfaces.ts';

describe.each(platformKinds)('a %s platform', (kind) => {
  it('without faults passes every check that is for its kind', async () => {
    const results = await examineInterfaces({ kind, strict: true });
    const other = results.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable');
    expect(other).toEqual([]);
    expect(results.filter(({ verdict }) => verdict === 'passed').length).toBeGreaterThan(18);
  });

  it.each(interfaceFaults.filter(({ platforms }) => platforms.includes(kind)))('with $id is caught by that check alone', async (fault) => {
    const results = await examineInterfaces({ kind, faults: [fault.id], strict: fault.severity === 'warning' });
    const found = results.filter(({ verdict }) => verdict === 'failed' || verdict === 'warning' || verdict === 'error');
    expect(found.map(({ id, verdict, findings }) => ({ id, verdict, findings: findings.map(({ code }) => code) }))).toEqual(
      fault.caughtBy.map((id) => ({ id, verdict: 'failed', findings: expect.any(Array) as unknown })),
    );
    expect([...new Set(found.flatMap(({ verifies }) => verifies))].toSorted()).toEqual([...fault.violates].toSorted());
  });
});

it('every check has a fault that it catches', () => {
  const caught = new Set(interfaceFaults.flatMap(({ caughtBy }) => caughtBy));
  expect(interfaceChecks.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
});
