import { describe, expect, it } from 'vitest';
import { clauses } from '../../spec/clauses.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { clausesInOrder } from '../report/clausesInOrder.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { stakeTexts } from './names/stakeTexts.ts';
import { stakeText } from './stakeText.ts';
import { whyItMatters } from './whyItMatters.ts';

describe('whyItMatters', () => {
  it('knows what is at stake of every requirement', () => {
    const all = { clauses: clausesInOrder(clauses) };
    expect(requirements.filter((one) => stakeText(one, all) === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('names nothing that the draft does not have', () => {
    const known = new Set([...Object.keys(clauses), ...requirements.map(({ id }) => id)]);
    expect(Object.keys(stakeTexts).filter((name) => !known.has(name))).toEqual([]);
  });

  it('says what a finding does to the level, and that one on assumed values does nothing', () => {
    const report = sampleReport();
    const check = report.checks.find(({ verdict }) => verdict === 'failed');
    if (check === undefined) throw new Error('The sample has no failed check.');
    expect(whyItMatters(check, { basis: 'text' }, report).en).toMatch(/does not exist for the figures.*does not hold/);
    expect(whyItMatters(check, { basis: 'assumed' }, report)['zh-CN']).toContain('不影响分级结论');
    expect(whyItMatters({ verifies: ['constructor'], clauses: [] }, { basis: 'text' }, report).en).toBe(
      'It belongs to no level and touches none.',
    );
  });
});
