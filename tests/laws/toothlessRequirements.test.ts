import { describe, expect, it } from 'vitest';
import { faults } from '../../mocks/access-platform/faults/faults.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { testRequirement } from '../../suites/engine/running/testCheck.ts';
import { toothlessRequirements } from './toothlessRequirements.ts';

describe('law 1: whatever binds the access platform can be broken', () => {
  it('by a fault of the reference platform, or only a statement can answer for it and it says why', () => {
    const toothless = toothlessRequirements(requirements, faults);
    expect(toothless.map(({ obligation, clause, id }) => `${obligation} ${clause} ${id}`)).toEqual([]);
  });

  it.each([
    ['a fault violates it', {}, [{ violates: ['asked'], platforms: ['resource'] }], 0],
    ['no fault does', {}, [{ violates: ['another'], platforms: ['resource'] }], 1],
    ['none of its kind does', { platforms: ['service'] }, [{ violates: ['asked'], platforms: ['resource'] }], 1],
    ['it is attested', { verification: 'attestation', attestationReason: { 'zh-CN': '无', en: 'not seen' } }, [], 0],
    ['it is attested without a reason', { verification: 'attestation' }, [], 1],
    ['checks look at it, and a statement adds to them', { attestationReason: { 'zh-CN': '无', en: 'part' } }, [], 1],
    ['it binds nobody', { obligation: 'may' }, [], 0],
    ['it binds another party', { party: 'authority' }, [], 0],
  ] as const)('counts it where %s', (_, change, given, count) => {
    const list = given.map(({ violates, platforms }) => ({ violates: [...violates], platforms: [...platforms] }));
    expect(toothlessRequirements([testRequirement(change)], list as never)).toHaveLength(count);
  });
});
