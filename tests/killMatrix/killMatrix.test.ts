import { describe, expect, it } from 'vitest';
import { faults } from '../../mocks/access-platform/faults/faults.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { checks } from '../../suites/checks.ts';
import { faultProblems } from './faultProblems.ts';
import type { KilledFault, KillMatrix } from './killMatrix.ts';
import { matrixFile } from './matrixFile.ts';
import { matrixProblems } from './matrixProblems.ts';

const examined: KilledFault = {
  id: 'exchange-a',
  kind: 'resource',
  violates: ['r1'],
  caughtBy: ['exchange.one'],
  level: 'core',
  verdicts: { core: 'nonconformant', full: 'nonconformant' },
  gate: { name: 'core', outcome: 'violated' },
  failed: ['exchange.one'],
  warned: [],
  violated: ['r1'],
  on: '2026-11-23',
  code: 'c0de',
  profile: 'h',
};
const looking = [
  { id: 'exchange.one', verifies: ['r1'], platforms: ['resource'] },
  { id: 'content.two', verifies: ['r2'], platforms: ['resource'] },
  { id: 'content.three', verifies: ['r3'], platforms: ['service'] },
] as never;

// Examining every fault takes long (`npm run kill-matrix`): what came of it is held to the law where it is at hand.
const matrix = matrixFile.read();
describe.runIf(matrix !== undefined)('law 2: what was examined', () => {
  it('broke its level, was noticed by its checks and by no other, and violated nothing else', () => {
    const problems = (matrix?.faults ?? []).flatMap((found) => {
      const fault = faults.find(({ id }) => id === found.id);
      return fault === undefined ? [] : faultProblems(found, fault, checks).map((problem) => `${found.id}: ${problem}`);
    });
    expect(problems).toEqual([]);
    expect(matrix?.faults.length).toBe(faults.length);
  });

  it.each(platformKinds)('was conformant at no level with all faults of kind %s together', (kind) => {
    expect(matrix?.together.find((one) => one.kind === kind)).toMatchObject({
      verdicts: { core: 'nonconformant', full: 'nonconformant' },
      gate: { outcome: 'violated' },
    });
  });
});

describe('a fault', () => {
  it.each([
    ['got its due', {}, []],
    ['leaves its level open', { verdicts: { core: 'incomplete', full: 'nonconformant' } }, ['core is incomplete']],
    ['breaks no level', { level: null, violates: [], violated: [] }, ['it breaks no level']],
    ['passes its gate', { gate: { name: 'core', outcome: 'passed' } }, ['the gate core is passed']],
    ['goes unnoticed', { failed: [] }, ['exchange.one did not notice']],
    ['is to be noticed on platforms of another kind too', { caughtBy: ['exchange.one', 'content.three'] }, []],
    ['is only warned of', { failed: [], warned: ['exchange.one'] }, []],
    ['is noticed elsewhere', { warned: ['content.three'] }, ['content.three noticed as well']],
    ['violates nothing', { violated: [] }, ['r1 is not violated']],
    ['violates more', { violated: ['r1', 'r3'] }, ['r3 is violated too']],
  ] as const)('that %s', (_, change, problems) => {
    expect(faultProblems({ ...examined, ...change } as KilledFault, {}, looking)).toEqual(problems);
  });

  it('may be echoed by the checks that it names, and violate what they verify', () => {
    const echoed = { ...examined, warned: ['content.two'], violated: ['r1', 'r2'] };
    expect(faultProblems(echoed, { echoes: ['content.two'] }, looking)).toEqual([]);
  });
});

describe('a matrix', () => {
  const matrix: KillMatrix = {
    heyan: '0',
    profile: { id: 'reference', version: '1' },
    checks: ['exchange.one'],
    faults: [examined],
    together: [],
  };
  const today = {
    faults: [{ id: 'exchange-a', violates: ['r1'], caughtBy: ['exchange.one'] }],
    checks: [{ id: 'exchange.one' }],
    profile: { id: 'reference', version: '1' },
  } as never;
  it.each([
    ['of today', {}, []],
    ['that misses a fault', { faults: [] }, ['fault exchange-a is not in it']],
    ['of a check that was there once', { checks: ['exchange.one', 'a.b'] }, ['check a.b does not exist any more']],
    ['that misses a check', { checks: [] }, ['check exchange.one is not in it']],
    [
      'of a fault that meant something else',
      { faults: [{ ...examined, violates: ['r2'] }] },
      ['fault exchange-a violates or is caught otherwise now'],
    ],
    ['by another profile', { profile: { ...matrix.profile, version: '2' } }, ['the profile is another one now']],
  ] as const)('%s', (_, change, problems) => {
    expect(matrixProblems({ ...matrix, ...change } as KillMatrix, today)).toEqual(problems);
  });
});
