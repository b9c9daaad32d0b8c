import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../suites/engine/verdict/verdict.ts';
import { readReport } from '../report/readReport.ts';
import type { Report } from '../report/report.ts';
import { hostileRecord } from '../samples/hostileRecord.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { compareSeries } from './compareSeries.ts';
import { formatSeries } from './formatSeries.ts';
import { renderSeriesHtml } from './renderSeriesHtml.ts';

const report = sampleReport();
const check = 'beacon.covers-every-column';
const run = (verdict: Verdict, change: Partial<Report> = {}): Report => ({
  ...report,
  ...change,
  checks: report.checks.map((one) => (one.id === check ? { ...one, verdict } : one)),
  // Requirements of the sample stay as they were judged: this is about one check.
  requirements: [],
});
const courseOf = (...verdicts: readonly Verdict[]): string | undefined =>
  compareSeries(verdicts.map((verdict) => run(verdict))).checks.find(({ id }) => id === check)?.course;

describe('compareSeries', () => {
  it.each<readonly [readonly Verdict[], string | undefined]>([
    [['passed', 'passed', 'passed'], undefined],
    [['passed', 'passed', 'failed'], 'regressed'],
    [['passed', 'failed', 'failed'], 'failing'],
    [['failed', 'failed', 'passed'], 'fixed'],
    [['passed', 'failed', 'passed'], 'flaky'],
    [['failed', 'passed', 'failed'], 'flaky'],
    [['failed', 'inconclusive', 'failed'], 'regressed'],
    [['failed', 'failed', 'inconclusive'], 'regressed'],
    [['passed', 'inconclusive', 'passed'], 'changed'],
    [['failed', 'failed', 'failed'], 'failing'],
  ])('%j is %s', (verdicts, course) => {
    expect(courseOf(...verdicts)).toBe(course);
  });

  it('calls nothing flaky where something else had changed as well', () => {
    const [one, two, three] = [
      run('passed'),
      run('failed', { run: { ...report.run, browser: 'chromium' } }),
      run('passed'),
    ];
    const series = compareSeries([one, two, three]);
    expect([series.candidates[0]?.circumstances, series.candidates[0]?.flaky]).toEqual([['browser'], []]);
    expect(series.checks[0]?.course).toBe('fixed');
    expect(compareSeries([one, run('failed'), three]).candidates[0]?.flaky).toEqual([check]);
  });

  it('holds each candidate to its own past', () => {
    const other = (verdict: Verdict): Report =>
      run(verdict, {
        target: { ...report.target, origin: 'external', url: 'https://other.example/', name: '另一平台' },
      });
    const mixed = compareSeries([run('passed'), other('failed'), run('passed'), other('failed')]);
    expect(mixed.candidates.map(({ runs, regressed }) => [runs, regressed])).toEqual([
      [[0, 2], false],
      [[1, 3], false],
    ]);
    expect([mixed.regressed, mixed.checks[0]?.course]).toEqual([false, 'failing']);
    const worse = compareSeries([run('passed'), other('passed'), run('passed'), other('failed')]);
    expect([worse.regressed, worse.candidates.map(({ regressed }) => regressed)]).toEqual([true, [false, true]]);
  });

  it('takes a platform whose database has moved for the same one, and says that it moved', () => {
    const external = (verdict: Verdict, fingerprint: string): Report =>
      run(verdict, { target: { ...report.target, origin: 'external', fingerprint } });
    const { candidates } = compareSeries([
      external('passed', 'aa'),
      external('failed', 'bb'),
      external('passed', 'bb'),
    ]);
    expect(candidates.map(({ runs, circumstances, flaky }) => [runs, circumstances, flaky])).toEqual([
      [[0, 1, 2], ['target'], []],
    ]);
  });

  it('has a cell for every run, and none for a run that did not know the check', async () => {
    const old = await readReport(fileURLToPath(new URL('../samples/report-v1.json', import.meta.url)));
    const series = compareSeries([old, report, report]);
    expect(series.runs.map(({ schemaVersion }) => schemaVersion)).toEqual([1, 2, 2]);
    for (const { cells } of [...series.checks, ...series.requirements]) expect(cells.length).toBe(3);
    expect(series.candidates[0]?.circumstances).toContain('rules');
    expect(formatSeries(series, 'en')).toContain('old format: no levels');
  });

  it('can be read in a terminal and as a page, hostile content included', () => {
    const hostile = sampleReport(hostileRecord());
    const series = compareSeries([report, hostile, report]);
    for (const language of ['zh-CN', 'en'] as const)
      expect(formatSeries(series, language)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    const { document } = new JSDOM(renderSeriesHtml(series, 'en')).window;
    expect([document.querySelectorAll('script').length, document.querySelectorAll('img').length]).toEqual([1, 0]);
    expect(document.querySelectorAll('.series tbody tr:not(.group)').length).toBe(
      series.checks.length + series.requirements.length,
    );
  });
});
