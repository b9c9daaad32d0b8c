import { describe, expect, it } from 'vitest';
import { clauses } from '../../spec/clauses.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { sampleRecord } from '../samples/sampleRecord.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { withoutFooter } from '../samples/withoutFooter.ts';
import { clausesInOrder } from './clausesInOrder.ts';
import { toReport } from './toReport.ts';

describe('toReport', () => {
  it('does not depend on the order in which checks ended', () => {
    const record = sampleRecord();
    const other = {
      ...record,
      checks: record.checks.toReversed(),
      requirements: record.requirements.toReversed(),
      indicators: record.indicators.toReversed(),
    };
    expect(sampleReport(other)).toEqual(sampleReport(record));
  });

  it('keeps the order of the draft', () => {
    const order = clausesInOrder(clauses).map((clause) => clause.id);
    expect(order.indexOf('6.2')).toBeLessThan(order.indexOf('7.1.2'));
    expect(order.indexOf('8.4')).toBeLessThan(order.indexOf('A.1'));
    expect(order[0]).toBe('5');
    const cited = sampleReport().requirements.map((requirement) => order.indexOf(requirement.clause));
    expect(cited).toEqual(cited.toSorted((a, b) => a - b));
  });

  it('gives each finding the requests it rests on as curl commands', () => {
    const findings = sampleReport().checks.find((check) => check.id === 'beacon.covers-every-column')?.findings ?? [];
    expect(findings.map((finding) => finding.curl?.length)).toEqual([1, undefined]);
    expect(findings[0]?.curl?.[0]).toMatch(/^curl .*--header 'x-app-key: \[redacted\]'.*--url /s);
  });

  it('calls a record without footer incomplete, even when nothing in it failed', () => {
    const record = withoutFooter(sampleRecord());
    const report = sampleReport({ ...record, checks: record.checks.filter((check) => check.verdict === 'passed') });
    expect(report).toMatchObject({
      verdict: 'incomplete',
      reason: 'cut-off',
      run: { endedAt: null, durationMs: null },
      summary: { passed: 3, failed: 0, testableShare: null },
    });
    expect(report.detail?.en).toContain('cut off');
  });

  it('takes assumptions only from the profile of the run', () => {
    const record = sampleRecord();
    const profile = referenceProfile();
    const sources = { language: 'en', indicators, clauses: clausesInOrder(clauses), profile } as const;
    expect(toReport(record, sources).profile.assumptions).toEqual([]);
    const same = {
      ...record,
      header: { ...record.header, profile: { id: profile.id, version: profile.version, hash: profile.hash } },
    };
    expect(toReport(same, sources).profile.assumptions.length).toBe(profile.assumptions.length);
  });
});
