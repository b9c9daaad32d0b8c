import { describe, expect, it } from 'vitest';
import { gateResult } from './gateResult.ts';
import { levelResults } from './levelResults.ts';
import type { GateName } from './gate.ts';
import type { RequirementResult } from '../evidence/runRecord.ts';

type Judged = Pick<RequirementResult, 'id' | 'standing' | 'verdict' | 'waiver' | 'level'>;
const waiver = { id: 'r', owner: 'ops', reason: 'known', until: '2026-12-31' };
const judged = (id: string, change: Partial<Judged> = {}): Judged => ({
  id,
  level: 'core',
  standing: 'held',
  verdict: 'passed',
  ...change,
});
const attested = (id: string) => judged(id, { verdict: 'attested' });
const waived = (id: string, change: Partial<Judged> = {}) =>
  judged(id, { standing: 'violated', verdict: 'waived', waiver, ...change });
const violated = (id: string) => judged(id, { standing: 'violated', verdict: 'failed' });
const open = (id: string) => judged(id, { standing: 'open', verdict: 'inconclusive' });

const gateOf = (requirements: readonly Judged[], gate: GateName = 'core', change = {}) =>
  gateResult({ gate, levels: levelResults(requirements), requirements, broken: false, interrupted: false, ...change });

describe('a gate', () => {
  it.each([
    ['something held', [judged('a')], 'passed'],
    ['something held and something was attested', [judged('a'), attested('b')], 'passed'],
    ['all was attested: nothing was seen', [attested('a'), attested('b')], 'incomplete'],
    ['something held, something is open', [judged('a'), open('b')], 'incomplete'],
    ['something is violated', [judged('a'), violated('b')], 'violated'],
    ['what is violated is waived', [judged('a'), waived('b')], 'passed'],
    ['all that was seen is waived: a violation was seen', [waived('b')], 'passed'],
    ['as much held as is waived', [judged('a'), waived('b'), attested('c')], 'passed'],
    ['one of two violations is waived', [waived('a'), violated('b')], 'violated'],
    ['there was nothing', [], 'incomplete'],
  ] as const)('where %s', (_, requirements, outcome) => {
    expect(gateOf(requirements).outcome).toBe(outcome);
  });

  it('names what a waiver let through, of its own level and violated', () => {
    const requirements = [
      judged('held', { waiver }),
      waived('a'),
      waived('full', { level: 'full' }),
      waived('free', { level: null, standing: 'free' }),
    ];
    expect(gateOf(requirements).waived).toEqual(['a']);
    expect(gateOf(requirements, 'full').waived).toEqual(['a', 'full']);
    expect(gateOf(requirements, 'observed')).toEqual({ name: 'observed', outcome: 'passed', waived: ['a', 'full'] });
  });

  it('that only asks for what was observed lets pass what is open, not what nobody saw', () => {
    expect(gateOf([judged('a'), open('b')], 'observed').outcome).toBe('passed');
    expect(gateOf([open('b')], 'observed').outcome).toBe('incomplete');
    expect(gateOf([attested('a')], 'observed').outcome).toBe('incomplete');
  });

  it('of a run that broke is an error whatever was seen; of one that was cut short incomplete, unless violated', () => {
    expect(gateOf([violated('a')], 'core', { broken: true }).outcome).toBe('error');
    expect(gateOf([judged('a')], 'core', { interrupted: true }).outcome).toBe('incomplete');
    expect(gateOf([violated('a')], 'core', { interrupted: true }).outcome).toBe('violated');
  });
});
