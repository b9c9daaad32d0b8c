import { expect, it } from 'vitest';
import type { CoverageCell } from '../engine/evidence/coverageRow.ts';
import { stateOfWays } from './stateOfWays.ts';

const cell = (
  way: CoverageCell['way'],
  state: CoverageCell['state'],
  rest: Partial<CoverageCell> = {},
): CoverageCell => ({
  way,
  allowed: true,
  state,
  value: null,
  evidence: [],
  ...rest,
});
const unchosen = { reason: 'method-not-chosen' };

it.each([
  ['one way is enough', [cell('beacon', 'not-offered'), cell('interface', 'obtained')], 'obtained'],
  ['no way offers it', [cell('interface', 'not-offered'), cell('exchange', 'not-offered')], 'not-offered'],
  ['one way is still open', [cell('interface', 'not-offered'), cell('exchange', 'not-exercised')], 'not-exercised'],
  [
    'a way that was not chosen excuses nothing',
    [cell('interface', 'not-offered'), cell('exchange', 'not-exercised', unchosen)],
    'not-offered',
  ],
  ['no allowed way was chosen', [cell('beacon', 'not-exercised', unchosen)], 'not-exercised'],
  [
    'a way that the text does not allow counts for nothing',
    [cell('interface', 'obtained', { allowed: false }), cell('beacon', 'not-offered')],
    'not-offered',
  ],
] as const)('%s', (_, cells, state) => {
  expect(stateOfWays(cells)).toBe(state);
});

it('looks at the named ways only, where a sentence names them', () => {
  const cells = [cell('interface', 'not-offered'), cell('exchange', 'obtained')];
  expect(stateOfWays(cells, ['interface'])).toBe('not-offered');
});
