import { describe, expect, it } from 'vitest';
import { checks } from '../../suites/checks.ts';
import { checksBehind } from '../../suites/coverage/checksBehind.ts';
import type { Verdict } from '../../suites/engine/verdict/verdict.ts';
import type { Report, ReportedCheck } from '../report/report.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { continuationOf } from './continuationOf.ts';

const [base] = sampleReport().checks.filter(({ findings }) => findings.length > 0);
if (base === undefined) throw new Error('The sample has no findings.');
const plain = checks.filter(({ last }) => last !== true);
const [a, b, c, d] = plain.map(({ id }) => id) as [string, string, string, string];
const ended = (id: string, verdict: Verdict, change: Partial<ReportedCheck> = {}): ReportedCheck => ({
  ...base,
  id,
  verifies: checks.find((check) => check.id === id)?.verifies ?? [],
  verdict,
  reason: null,
  findings: verdict === 'failed' ? base.findings : [],
  ...change,
});
/** All passed, but for what is said of some. */
const reportOf = (some: readonly ReportedCheck[], change: Partial<Report> = {}): Report => ({
  ...sampleReport(),
  requirements: [],
  checks: checks.map(({ id }) => some.find((one) => one.id === id) ?? ended(id, 'passed')),
  ...change,
});
const again = (report: Report, only: readonly string[] = []) => continuationOf(report, { checks, only })?.only;

describe('what of a report is examined again', () => {
  it.each(['failed', 'warning', 'inconclusive', 'error', 'waived'] as const)('what came to %s', (verdict) => {
    expect(again(reportOf([ended(a, verdict)]))).toEqual([a]);
  });

  it('nothing that passed or is of another kind; what a declaration left out it may not leave out today', () => {
    const ofKind = ended(a, 'not-applicable', { reason: 'not-this-kind' });
    const notChosen = ended(b, 'not-applicable', { reason: 'method-not-chosen' });
    expect(again(reportOf([ofKind, notChosen]))).toEqual([b]);
  });

  it('nothing that statements have answered', () => {
    const unread = ended(a, 'inconclusive', { reason: 'capability-missing', verifies: ['x'] });
    const stated = { id: 'x', verdict: 'attested' } as unknown as Report['requirements'][number];
    expect(again(reportOf([unread, ended(b, 'failed')], { requirements: [stated] }))).toEqual([b]);
    expect(again(reportOf([unread, ended(b, 'failed')]))).toEqual([a, b]);
  });

  it('what never came to its turn', () => {
    const report = reportOf([]);
    expect(again({ ...report, checks: report.checks.filter(({ id }) => id !== b && id !== d) })).toEqual([b, d]);
  });

  it('of a selection only what was selected', () => {
    const { run, ...report } = reportOf([ended(a, 'failed')]);
    const selected = report.checks.filter(({ id }) => id === a || id === b);
    expect(again({ ...report, checks: selected, run: { ...run, selection: [a, b, c] } })).toEqual([a, c]);
  });

  it('with --only what both name', () => {
    const report = reportOf([ended(a, 'failed'), ended(b, 'failed')]);
    expect(again(report, [b, c])).toEqual([b]);
    // The other failure is carried over, and not lost.
    expect(
      continuationOf(report, { checks, only: [b] })?.continuation.carried.find(({ id }) => id === a)?.findings.length,
    ).toBe(base.findings.length);
  });

  it('nothing where all passed, or none: that is a whole run', () => {
    expect(again(reportOf([]))).toBeUndefined();
    expect(again(reportOf(checks.map(({ id }) => ended(id, 'error'))))).toBeUndefined();
  });

  it('with a row of chapter 6 the visits without which nothing of it can be obtained', () => {
    const content = checks.find((check) => checksBehind(check).length > 0 && check.verifies[0] !== undefined);
    const behind = content === undefined ? [] : checksBehind(content);
    expect(behind.length).toBeGreaterThan(0);
    expect(checks.map(({ id }) => id)).toEqual(expect.arrayContaining([...behind]));
    expect(again(reportOf([ended(content?.id ?? '', 'failed')]))?.toSorted()).toEqual(
      [...behind, content?.id].toSorted(),
    );
  });
});

describe('what is carried over', () => {
  it('each other check, with the run and the time it is of, and without what points at evidence', () => {
    const report = reportOf([ended(a, 'failed'), ended(b, 'failed')]);
    const carried = continuationOf(report, { checks, only: [a] })?.continuation.carried ?? [];
    expect(carried.map(({ id }) => id).toSorted()).toEqual(
      checks
        .map(({ id }) => id)
        .filter((id) => id !== a)
        .toSorted(),
    );
    expect(new Set(carried.map(({ runId }) => runId))).toEqual(new Set([report.run.id]));
    const one = carried.find(({ id }) => id === b);
    expect(one).toMatchObject({ type: 'carried', verdict: 'failed', startedAt: base.startedAt });
    expect(one?.findings.some((finding) => 'evidence' in finding || 'curl' in finding)).toBe(false);
    expect(one).not.toHaveProperty('evidence');
  });

  it('of a run that continued another, what that one carried keeps its own run and time', () => {
    const first = reportOf([ended(a, 'failed')]);
    const continuation = continuationOf(first, { checks, only: [] })?.continuation;
    if (continuation === undefined) throw new Error('Nothing is continued.');
    const second: Report = {
      ...first,
      run: { ...first.run, id: 'second', selection: [a] },
      checks: [ended(a, 'passed'), ended(c, 'failed')],
      continues: { run: continuation.run, carried: continuation.carried.filter(({ id }) => id !== c) },
    };
    const third = continuationOf(second, { checks, only: [] });
    expect(third?.only).toEqual([c]);
    const runOf = (id: string) => third?.continuation.carried.find((one) => one.id === id)?.runId;
    expect([runOf(a), runOf(b)]).toEqual(['second', first.run.id]);
    expect(third?.continuation.run.runId).toBe('second');
  });
});
