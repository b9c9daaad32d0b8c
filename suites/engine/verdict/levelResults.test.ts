import { describe, expect, it } from 'vitest';
import type { RequirementResult } from '../evidence/runRecord.ts';
import { levelResults } from './levelResults.ts';

type Judged = Pick<RequirementResult, 'id' | 'level' | 'standing'>;
const judged = (id: string, level: Judged['level'], standing: Judged['standing']): Judged => ({ id, level, standing });
const held = judged('held', 'core', 'held');
const verdicts = (...[requirements, ended]: Parameters<typeof levelResults>) => {
  const { core, full } = levelResults(requirements, ended);
  return [core.verdict, full.verdict];
};

describe('a level', () => {
  it('holds what belongs to it and to the one before, and nothing that binds nobody', () => {
    const requirements = [
      held,
      judged('said', 'full', 'held'),
      judged('broken', 'full', 'violated'),
      judged('open', 'core', 'open'),
      judged('free', null, 'held'),
      judged('not-mine', 'core', 'free'),
    ];
    expect(levelResults(requirements)).toEqual({
      core: { verdict: 'incomplete', held: ['held'], violated: [], open: ['open'] },
      full: { verdict: 'nonconformant', held: ['held', 'said'], violated: ['broken'], open: ['open'] },
    });
  });

  it.each([
    ['all held', [held], ['conformant', 'conformant']],
    ['a sentence of the higher one is open', [held, judged('a', 'full', 'open')], ['conformant', 'incomplete']],
    ['a sentence of the lower one is open', [held, judged('a', 'core', 'open')], ['incomplete', 'incomplete']],
    [
      'violated outweighs open',
      [judged('a', 'core', 'violated'), judged('b', 'core', 'open')],
      ['nonconformant', 'nonconformant'],
    ],
    ['nothing of the lower one was asked', [judged('a', 'full', 'held')], ['incomplete', 'conformant']],
    ['nothing was asked at all: nothing was shown', [], ['incomplete', 'incomplete']],
    ['what applies to nobody shows nothing', [judged('a', 'core', 'free')], ['incomplete', 'incomplete']],
  ] as const)('%s', (_, requirements, expected) => {
    expect(verdicts(requirements)).toEqual(expected);
  });

  it('of a run that was cut short is never conformant; what is violated stays violated', () => {
    expect(verdicts([held], false)).toEqual(['incomplete', 'incomplete']);
    expect(verdicts([held, judged('a', 'full', 'violated')], false)).toEqual(['incomplete', 'nonconformant']);
  });
});
