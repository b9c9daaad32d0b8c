import { describe, expect, it } from 'vitest';
import { selectChecks } from './selectChecks.ts';
import { testCheck, testRequirement } from './testCheck.ts';

const requirements = [
  testRequirement({ id: 'returns-errors', clause: '7.2.3' }),
  testRequirement({ id: 'signs-requests', clause: '7.3' }),
  testRequirement({ id: 'pushes-daily', clause: '7.3.2' }),
  testRequirement({ id: 'keeps-logs', clause: '7.30' }),
  testRequirement({ id: 'unexamined', clause: '8.1' }),
];
const checks = [
  testCheck({ id: 'interface.errors', verifies: ['returns-errors'] }),
  testCheck({ id: 'exchange.daily', verifies: ['pushes-daily'] }),
  testCheck({ id: 'interface.signed', verifies: ['signs-requests', 'returns-errors'] }),
  testCheck({ id: 'exchange.logs', verifies: ['keeps-logs'] }),
];

describe('of the checks', () => {
  it.each([
    ['nothing asked for takes all', [], ['interface.errors', 'exchange.daily', 'interface.signed', 'exchange.logs']],
    ['a check by its id', ['exchange.daily'], ['exchange.daily']],
    ['a requirement by its id takes all that verify it', ['returns-errors'], ['interface.errors', 'interface.signed']],
    ['a clause takes itself and all below it, no neighbour', ['7.3'], ['exchange.daily', 'interface.signed']],
    ['a clause at the bottom takes itself', ['7.3.2'], ['exchange.daily']],
    ['a chapter takes all of it', ['7'], ['interface.errors', 'exchange.daily', 'interface.signed', 'exchange.logs']],
    [
      'several are taken once each, in the order of the checks',
      ['exchange.logs', '7.2', 'interface.signed'],
      ['interface.errors', 'interface.signed', 'exchange.logs'],
    ],
    ['a requirement that nothing examines takes none, and is known all the same', ['unexamined'], []],
    ['a clause of such', ['8'], []],
  ])('%s', (_, only, selected) => {
    const { checks: taken, unknown } = selectChecks(checks, requirements, only);
    expect(taken.map(({ id }) => id)).toEqual(selected);
    expect(unknown).toEqual([]);
  });

  it('what names nothing is told, and what stands beside it taken', () => {
    const { checks: taken, unknown } = selectChecks(checks, requirements, ['7.', 'interface', 'exchange.daily', '9.9']);
    expect(taken.map(({ id }) => id)).toEqual(['exchange.daily']);
    expect(unknown).toEqual(['7.', 'interface', '9.9']);
  });

  it('a check whose requirement is not known is still named by its own id', () => {
    expect(selectChecks(checks, [], ['exchange.logs'])).toMatchObject({
      checks: [{ id: 'exchange.logs' }],
      unknown: [],
    });
  });
});
