import { describe, expect, test } from 'vitest';
import type { Report } from '../report/report.ts';
import { violatingChecks } from '../report/violatingChecks.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { sampleVariants } from '../samples/sampleVariants.ts';
import { baselineOf } from './baselineOf.ts';
import { baselineOutcome } from './baselineOutcome.ts';
import { baselineText } from './baselineText.ts';
import { compareBaseline } from './compareBaseline.ts';

const broken = sampleReport(sampleVariants.brokenAtFull());
const right = sampleReport(sampleVariants.conformant());
const [failed] = violatingChecks(broken);
const id = failed?.id ?? '';
/** As judged by the gate full, at which the sample is violated. */
const atFull = (report: Report, outcome: Report['gate']['outcome']): Report => ({
  ...report,
  gate: { name: 'full', outcome, waived: [] },
});
const outcome = (expected: ReturnType<typeof baselineOf>, report: Report) =>
  baselineOutcome(compareBaseline(expected, report), report);

describe('a baseline of expected failures', () => {
  test('holds the checks that violate, by their codes, and neither places nor values', () => {
    expect(baselineOf(broken)).toEqual({
      baselineVersion: 1,
      target: { platformId: broken.target.platformId, kind: broken.target.kind },
      of: broken.run.startedAt,
      expected: [{ check: id, codes: [...new Set(failed?.findings.map(({ code }) => code))].sort() }],
    });
    expect(baselineOf(right).expected).toEqual([]);
  });

  test('the same again passes, and the verdict stays what it is', () => {
    const report = atFull(broken, 'violated');
    const comparison = compareBaseline(baselineOf(broken), report);
    expect(comparison).toMatchObject({ fresh: [], gone: [], unseen: [] });
    expect(baselineOutcome(comparison, report)).toBe('passed');
    expect(report.levels.full.verdict).toBe('nonconformant');
  });

  test('what is new fails', () => {
    const report = atFull(broken, 'violated');
    const nothing = { ...baselineOf(broken), expected: [] };
    expect(outcome(nothing, report)).toBe('violated');
    // Another finding of a check that is known as well.
    const other = { ...nothing, expected: [{ check: id, codes: ['something.else'] }] };
    expect(compareBaseline(other, report)).toMatchObject({
      fresh: [{ check: id }],
      gone: [{ check: id, codes: ['something.else'] }],
    });
  });

  test('what went away unnoticed fails as well, and says what to do', () => {
    const report = atFull(right, 'passed');
    const comparison = compareBaseline(baselineOf(broken), report);
    expect(comparison.gone).toEqual(baselineOf(broken).expected);
    expect(baselineOutcome(comparison, report)).toBe('violated');
    expect(baselineText(comparison).en).toContain('write it anew with heyan baseline --update');
    expect(baselineText(comparison)['zh-CN']).toContain(id);
  });

  test('what could not be examined is neither mended nor broken', () => {
    const report = atFull(
      { ...right, checks: right.checks.map((one) => (one.id === id ? { ...one, verdict: 'inconclusive' } : one)) },
      'passed',
    );
    expect(compareBaseline(baselineOf(broken), report)).toMatchObject({ gone: [], unseen: [{ check: id }] });
    expect(outcome(baselineOf(broken), report)).toBe('incomplete');
    // Nor is a check that is not there any more.
    const without = { ...report, checks: report.checks.filter((one) => one.id !== id) };
    expect(outcome(baselineOf(broken), without)).toBe('incomplete');
    // What nobody selected was not asked.
    expect(outcome(baselineOf(broken), { ...without, run: { ...without.run, selection: ['7.2'] } })).toBe('passed');
  });

  test('nothing else is let through: what is open, interrupted or broken stays so', () => {
    const known = baselineOf(broken);
    const open = atFull(broken, 'violated');
    const full = { ...open.levels.full, open: ['some-requirement'] };
    expect(outcome(known, { ...open, levels: { ...open.levels, full } })).toBe('incomplete');
    expect(
      outcome(known, { ...open, levels: { ...open.levels, full }, gate: { ...open.gate, name: 'observed' } }),
    ).toBe('passed');
    expect(outcome(known, { ...open, reason: 'interrupted' })).toBe('incomplete');
    expect(outcome(known, atFull(broken, 'error'))).toBe('error');
    expect(outcome({ ...known, expected: [] }, atFull(right, 'incomplete'))).toBe('incomplete');
  });
});
