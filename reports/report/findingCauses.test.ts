import { describe, expect, it } from 'vitest';
import { sampleReport } from '../samples/sampleReport.ts';
import { findingCauses } from './findingCauses.ts';
import type { Report, ReportedFinding } from './report.ts';

const report = sampleReport();
const causes = (of: Report) =>
  findingCauses(of).map(({ codes, found, violates, level }) => [codes.join(), found.length, violates, level]);

const finding = (code: string, hint: string): ReportedFinding => ({
  basis: 'text',
  code,
  message: { 'zh-CN': code, en: code },
  expected: 1,
  actual: 2,
  hint: { 'zh-CN': hint, en: hint },
});

const withFindings = (...findings: readonly ReportedFinding[]): Report => ({
  ...report,
  checks: report.checks.map((check) => ({ ...check, findings: check.verdict === 'failed' ? findings : [] })),
});

describe('findingCauses', () => {
  it('puts what violates first, waived or not, and then what warns', () => {
    const own = {
      ...report,
      checks: report.checks.map((check) => ({
        ...check,
        findings: check.findings.slice(0, 1).map(() => finding(check.id, check.id)),
      })),
    };
    expect(findingCauses(own).map(({ codes: [code], violates }) => [code, violates])).toEqual([
      ['beacon.covers-every-column', true],
      ['exchange.encrypted', true],
      ['beacon.snippet-in-head', false],
    ]);
  });

  it('joins what has one code or one repair, over more than one step', () => {
    expect(causes(withFindings(finding('a', 'x'), finding('b', 'y'), finding('a', 'z')))).toEqual([
      ['a', 2, true, 'core'],
      ['b', 1, true, 'core'],
    ]);
    expect(causes(withFindings(finding('a', 'x'), finding('b', 'y'), finding('a', 'y'), finding('c', 'x')))).toEqual([
      ['a,b,c', 4, true, 'core'],
    ]);
  });

  it('loses no finding and counts none twice', () => {
    const many = Array.from({ length: 300 }, (_, at) => finding(`code-${at % 17}`, `hint-${at % 23}`));
    const all = findingCauses(withFindings(...many)).flatMap(({ found }) => found);
    expect([all.length, new Set(all.map((one) => one.finding)).size]).toEqual([300, 300]);
  });

  it('finds nothing in a run without findings', () => {
    expect(findingCauses(withFindings())).toEqual([]);
  });
});
