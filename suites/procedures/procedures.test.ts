import { describe, expect, it } from 'vitest';
import { checks } from '../checks.ts';
import { monitoringChecks } from '../monitoring/monitoringChecks.ts';
import { procedures } from './procedures.ts';

describe('procedures', () => {
  it('there is one for every check, and for nothing else', () => {
    expect(Object.keys(procedures).toSorted()).toEqual([...checks, ...monitoringChecks].map(({ id }) => id).toSorted());
  });

  it.each(Object.entries(procedures))('%s says what is done and when it holds, in both languages', (_, one) => {
    expect(one.steps.length).toBeGreaterThan(0);
    for (const text of [...one.steps, one.criterion]) {
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(text['zh-CN']).not.toMatch(/[。.]$/);
      // A Chinese sample may be quoted.
      expect(text.en.replaceAll(/“[^”]*”|可/g, '')).toMatch(/^[^\p{Script=Han}]{8,}$/u);
    }
  });

  it('two cases are told apart by what they do or by what they ask', () => {
    const told = Object.values(procedures).map((one) => JSON.stringify(one));
    const twice = told.filter((one, at) => told.indexOf(one) !== at);
    expect(twice).toEqual([]);
  });
});
