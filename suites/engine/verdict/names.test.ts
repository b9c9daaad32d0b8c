import { describe, expect, it } from 'vitest';
import type { Localized } from '../../../spec/localized.ts';
import { countVerdicts } from './countVerdicts.ts';
import { findingLabels } from './findingLabels.ts';
import { reasonNames } from './reasonNames.ts';
import { reasonText } from './reasonText.ts';
import { verdictNames } from './verdictNames.ts';
import { worstVerdict } from './worstVerdict.ts';

const tables: readonly (readonly [string, Readonly<Record<string, Localized>>])[] = [
  ['reasons', reasonNames],
  ['verdicts', verdictNames],
  ['the parts of a finding', findingLabels],
];

describe.each(tables)('names of %s', (_, names) => {
  it('are Chinese in Chinese and English in English', () => {
    for (const [code, { 'zh-CN': zh, en }] of Object.entries(names))
      expect([code, zh, en]).toEqual([
        code,
        expect.stringMatching(/\p{Script=Han}/u),
        expect.stringMatching(/^[ -~]+$/),
      ]);
  });

  it.each(['zh-CN', 'en'] as const)('tell one from another in %s', (language) => {
    const all = Object.values(names).map((one) => one[language]);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('a reason', () => {
  it('is told by its name', () => {
    for (const [code, name] of Object.entries(reasonNames)) expect(reasonText(code)).toEqual(name);
    expect(reasonText('no-data')).toEqual({ 'zh-CN': '没有可供检查的数据', en: 'there is no data to look at' });
  });

  it('of another version of the suite stands for itself', () => {
    expect(reasonText('phase-of-moon')).toEqual({ 'zh-CN': 'phase-of-moon', en: 'phase-of-moon' });
  });
});

describe('verdicts', () => {
  it('are counted, each with its key', () => {
    const none = {
      passed: 0,
      failed: 0,
      warning: 0,
      inconclusive: 0,
      'not-applicable': 0,
      waived: 0,
      attested: 0,
      error: 0,
    };
    expect(countVerdicts([])).toEqual(none);
    const results = (['passed', 'failed', 'passed', 'error'] as const).map((verdict) => ({ verdict }));
    expect(countVerdicts(results)).toEqual({ ...none, passed: 2, failed: 1, error: 1 });
  });

  it('outweigh one another; of none there is nothing to say', () => {
    const order = [
      'error',
      'failed',
      'warning',
      'inconclusive',
      'waived',
      'attested',
      'passed',
      'not-applicable',
    ] as const;
    for (const [at, verdict] of order.entries()) {
      expect(worstVerdict(order.slice(at).toReversed())).toBe(verdict);
      expect(worstVerdict([verdict])).toBe(verdict);
    }
    expect(worstVerdict([])).toBe('not-applicable');
  });
});
