import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../suites/engine/verdict/verdict.ts';
import { hostileRecord } from '../samples/hostileRecord.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { sampleVariants } from '../samples/sampleVariants.ts';
import { earlOutcome } from './earlOutcome.ts';
import { renderEarl } from './renderEarl.ts';

interface Earl {
  readonly '@context': Readonly<Record<string, unknown>>;
  readonly '@graph': readonly (Readonly<Record<string, unknown>> & {
    readonly '@id'?: string;
    readonly '@type': string | readonly string[];
    readonly result?: { readonly outcome: string };
  })[];
}

const outcomes = ['passed', 'failed', 'cantTell', 'inapplicable', 'untested'].map((one) => `earl:${one}`);
const report = sampleReport();
const earl = (of = report): Earl => JSON.parse(renderEarl(of)) as Earl;
const assertions = (of: Earl) => of['@graph'].filter((node) => node['@type'] === 'earl:Assertion');

describe('renderEarl', () => {
  it('asserts each requirement and each check once, by one assertor of one subject', () => {
    const file = earl();
    const named = new Map(file['@graph'].flatMap((node) => (node['@id'] === undefined ? [] : [[node['@id'], node]])));
    const all = assertions(file);
    expect(all.length).toBe(report.requirements.length + report.checks.length);
    expect(new Set(all.map((one) => one['test'])).size).toBe(all.length);
    for (const one of all) {
      expect(named.get(one['assertedBy'] as string)?.['@type']).toContain('earl:Assertor');
      expect(named.get(one['subject'] as string)?.['@type']).toBe('earl:TestSubject');
      expect(named.get(one['test'] as string)?.['@type']).toContain('earl:TestCriterion');
      expect(outcomes).toContain(one.result?.outcome);
    }
  });

  it('says of what is violated that it failed, waived or not, and of what nobody tried that it is untested', () => {
    const outcomeOf = (of: Earl, id: string): string | undefined => {
      const test = of['@graph'].find((node) => node['identifier'] === id)?.['@id'];
      return assertions(of).find((one) => one['test'] === test)?.result?.outcome;
    };
    const file = earl();
    expect([
      outcomeOf(file, 'beacon.covers-every-column'),
      outcomeOf(file, 'exchange.encrypted'),
      outcomeOf(file, 'beacon.snippet-in-head'),
      outcomeOf(file, 'exchange.push-user-rights'),
    ]).toEqual(['earl:failed', 'earl:failed', 'earl:cantTell', 'earl:untested']);
    const waived = sampleReport(sampleVariants.waived());
    for (const id of waived.levels.core.violated) expect(outcomeOf(earl(waived), id)).toBe('earl:failed');
  });

  it.each([
    ['passed', 'passed', 'passed'],
    ['attested', 'passed', 'passed'],
    ['failed', 'failed', 'failed'],
    ['not-applicable', 'inapplicable', 'inapplicable'],
    ['inconclusive', 'cantTell', 'untested'],
    ['error', 'cantTell', 'cantTell'],
  ] satisfies readonly (readonly [Verdict, string, string])[])('%s is %s, untried %s', (verdict, tried, untried) => {
    expect([true, false].map((exercised) => earlOutcome({ verdict }, { violated: false, exercised }))).toEqual([
      tried,
      untried,
    ]);
  });

  it('takes no name, type or context from a candidate', () => {
    const hostile = earl(sampleReport(hostileRecord('@id http://evil.example/ "}')));
    expect(hostile['@context']).toEqual(earl()['@context']);
    const ids = hostile['@graph'].flatMap((node) => node['@id'] ?? []);
    expect(ids.filter((id) => !/^urn:uuid:[\da-f-]{36}#[\w.%~!*'()-]+$/.test(id))).toEqual([]);
  });

  it('says which product in which version', () => {
    const statement = { answeredBy: '王', date: '2026-11-01', product: '示范平台', version: '3.2' };
    const file = earl({ ...report, declaration: { ...report.declaration, statement } });
    expect(file['@graph'].find((node) => node['@type'] === 'earl:TestSubject')).toMatchObject({
      'dct:alternative': '示范平台',
      'dct:hasVersion': '3.2',
    });
  });
});
