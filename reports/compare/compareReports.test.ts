import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../suites/engine/verdict/verdict.ts';
import { readReport } from '../report/readReport.ts';
import type { Report } from '../report/report.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { sampleVariants } from '../samples/sampleVariants.ts';
import { compareReports } from './compareReports.ts';
import { formatComparison } from './formatComparison.ts';
import { renderComparisonHtml } from './renderComparisonHtml.ts';

const report = sampleReport();
const withVerdict = (id: string, verdict: Verdict, of: Report = report): Report => ({
  ...of,
  checks: of.checks.map((check) =>
    check.id === id ? { ...check, verdict, findings: verdict === 'failed' ? check.findings : [] } : check,
  ),
});
const kinds = (before: Report, after: Report): readonly string[] =>
  compareReports(before, after).checks.map((change) => `${change.id} ${change.kind}`);
const failing = 'beacon.covers-every-column';

describe('compareReports', () => {
  it('finds nothing between a run and itself', () => {
    expect(compareReports(report, report)).toMatchObject({
      checks: [],
      requirements: [],
      circumstances: [],
      regressed: false,
    });
  });

  it('tells newly failing, fixed and no longer examined apart', () => {
    expect(kinds(withVerdict(failing, 'passed'), report)).toEqual([`${failing} newly-failing`]);
    expect(kinds(report, withVerdict(failing, 'passed'))).toEqual([`${failing} fixed`]);
    expect(kinds(report, withVerdict(failing, 'inconclusive'))).toEqual([`${failing} no-longer-examined`]);
    expect(kinds(report, withVerdict('beacon.snippet-in-head', 'passed'))).toEqual(['beacon.snippet-in-head other']);
  });

  it('calls a mended run no regression, but a failure that is only no longer looked at one', () => {
    expect(compareReports(report, withVerdict(failing, 'passed')).regressed).toBe(false);
    expect(compareReports(report, withVerdict(failing, 'inconclusive')).regressed).toBe(true);
    expect(
      compareReports(report, { ...report, checks: report.checks.filter((check) => check.id !== failing) }).regressed,
    ).toBe(true);
    expect(compareReports(withVerdict(failing, 'passed'), report).regressed).toBe(true);
  });

  it('names what is in one run only, and a new check that fails as failing', () => {
    const without = {
      ...report,
      checks: report.checks.filter((check) => check.id !== 'indicators.page-views' && check.id !== failing),
    };
    expect(kinds(without, report)).toEqual([`${failing} newly-failing`, 'indicators.page-views added']);
    expect(kinds(report, without)).toEqual([`${failing} removed`, 'indicators.page-views removed']);
  });

  it('sees other findings under the same verdict', () => {
    const fewer = {
      ...report,
      checks: report.checks.map((check) => ({ ...check, findings: check.findings.slice(0, 1) })),
    };
    const [change] = compareReports(fewer, report).checks;
    expect([change?.kind, change?.appeared.map((finding) => finding.code), change?.gone]).toEqual([
      'findings',
      ['beacon.hostile'],
      [],
    ]);
  });

  it('names every circumstance that differs', () => {
    const other: Report = {
      ...report,
      target: { ...report.target, platformId: 'other', faults: [] },
      profile: { ...report.profile, hash: 'cd'.repeat(32) },
      gate: { ...report.gate, name: 'full' },
      run: { ...report.run, heyan: { version: '0.2.0' }, selection: ['7.1.2'], browser: 'chromium' },
    };
    expect(compareReports(report, other).circumstances).toEqual([
      'target',
      'faults',
      'suite',
      'profile',
      'gate',
      'selection',
      'browser',
    ]);
  });

  it('takes the reference access platform for the same one on another port', () => {
    const url = 'http://127.0.0.1:5000';
    const moved: Report = {
      ...report,
      target: { ...report.target, url, fingerprint: '00'.repeat(32) },
      checks: report.checks.map((check) => ({
        ...check,
        findings: check.findings.map((finding) =>
          finding.pointer === undefined
            ? finding
            : { ...finding, pointer: finding.pointer.replace(report.target.url, url) },
        ),
      })),
    };
    expect(compareReports(report, moved)).toMatchObject({ circumstances: [], checks: [], requirements: [] });
    const external = (of: Report): Report => ({ ...of, target: { ...of.target, origin: 'external' } });
    expect(compareReports(external(report), external(moved)).circumstances).toEqual(['target']);
  });

  const of = (name: keyof typeof sampleVariants): Report => sampleReport(sampleVariants[name](), 'en');

  it('tells how levels, gate and standings changed', () => {
    const worse = compareReports(of('conformant'), of('waived'));
    expect(worse).toMatchObject({
      levels: [
        { level: 'core', before: 'conformant', after: 'nonconformant' },
        { level: 'full', before: 'conformant', after: 'nonconformant' },
      ],
      gateChanged: false,
      regressed: true,
      requirements: [{ kind: 'newly-failing', standing: { before: 'held', after: 'violated' } }],
    });
    const better = compareReports(of('waived'), of('conformant'));
    expect(better).toMatchObject({ regressed: false, requirements: [{ kind: 'fixed' }], checks: [{ kind: 'fixed' }] });
    expect(formatComparison(better, 'zh-CN')).toContain('核心不符合 → 核心符合');
  });

  it('takes a waiver for no mending, and its end for no new violation', () => {
    const waived = of('waived');
    const bare: Report = {
      ...waived,
      checks: waived.checks.map((check) => (check.verdict === 'waived' ? { ...check, verdict: 'failed' } : check)),
      requirements: waived.requirements.map(({ waiver, ...one }) =>
        waiver === undefined ? one : { ...one, verdict: 'failed' as const },
      ),
    };
    expect(compareReports(bare, waived)).toMatchObject({ regressed: false, requirements: [{ kind: 'other' }] });
    expect(compareReports(waived, bare).checks.map(({ kind }) => kind)).toEqual(['other']);
  });

  it('calls a level that is no longer exercised a regression, and says what is missing now', () => {
    const less = compareReports(of('conformant'), of('halfBuilt'));
    expect(less).toMatchObject({ regressed: true, levels: [{ after: 'incomplete' }, { after: 'incomplete' }] });
    expect(less.missing?.appeared.map(({ name }) => name)).toEqual(expect.arrayContaining(['control']));
    expect(less.missing?.gone).toEqual([]);
    expect(compareReports(of('halfBuilt'), of('conformant')).missing?.gone.map(({ name }) => name)).toContain(
      'control',
    );
    expect(formatComparison(less, 'en')).toContain('+ Name the control endpoint.');
    expect(renderComparisonHtml(less, 'en')).toContain('Name the control endpoint.');
  });

  it('reads a report of the old format beside a new one, and says what that is worth', async () => {
    const old = await readReport(fileURLToPath(new URL('../samples/report-v1.json', import.meta.url)));
    const comparison = compareReports(old, report);
    expect(comparison).toMatchObject({ levels: null, missing: null });
    expect(comparison.circumstances).toContain('rules');
    const text = formatComparison(comparison, 'en');
    expect(text).toContain('Not conformant (old format: no levels)');
    expect(text).toContain('The rules differ');
    expect(renderComparisonHtml(comparison, 'zh-CN')).toContain('旧格式，没有分级结论');
    expect(compareReports(old, old)).toMatchObject({
      checks: [],
      requirements: [],
      circumstances: [],
      regressed: false,
    });
  });

  it('can be read in a terminal and as a page, hostile content included', () => {
    const comparison = compareReports(withVerdict(failing, 'passed'), report);
    const text = formatComparison(comparison, 'zh-CN');
    expect(text).toContain('有退步');
    expect(text).toContain('通过 → 不通过');
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    const { document } = new JSDOM(renderComparisonHtml(comparison, 'en')).window;
    expect([
      document.querySelectorAll('script').length,
      document.querySelectorAll('img').length,
      document.documentElement.lang,
    ]).toEqual([1, 0, 'en']);
    expect(document.querySelector('.check-failed')?.textContent).toContain('reported no page view');
  });
});
