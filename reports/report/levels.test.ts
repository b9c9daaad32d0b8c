import { describe, expect, it } from 'vitest';
import { formatSummary } from '../console/formatSummary.ts';
import { renderHtml } from '../html/renderHtml.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { sampleVariants } from '../samples/sampleVariants.ts';
import { checkLevel } from './checkLevel.ts';
import { missingGroups } from './missingGroups.ts';
import { openCauses } from './openCauses.ts';

const reportOf = (name: keyof typeof sampleVariants) => sampleReport(sampleVariants[name](), 'en');
const summary = (name: keyof typeof sampleVariants): string => formatSummary(reportOf(name), 'en');
const lines = (name: keyof typeof sampleVariants): readonly string[] => summary(name).split('\n');
const after = (text: string, ...parts: readonly string[]): readonly number[] => parts.map((part) => text.indexOf(part));

describe('levels, gate and what is missing stand above everything else', () => {
  it('names whom it examined first and last', () => {
    for (const name of ['conformant', 'halfBuilt'] as const) {
      const [first, ...rest] = lines(name);
      expect(first).toMatch(/^Examined: .* · resource · resource-1 · /);
      expect(rest.slice(-2).join('\n')).toContain((first ?? '').slice(0, 40));
    }
    expect(lines('conformant').at(-1)).toContain('started by this run');
    expect(lines('halfBuilt').at(-1)).toBe(
      'Examined: 在建平台 · resource · resource-1 · https://vendor.example (external platform)',
    );
  });

  it.each([
    [
      'conformant',
      /✓ Core: conformant \(\d+ held, 0 violated, 0 open; \d+ attested\)/,
      /✓ Full: conformant \(/,
      'Gate core: passed',
    ],
    [
      'brokenAtFull',
      /✓ Core: conformant/,
      /✗ Full: not conformant \(\d+ held, 1 violated, 0 open[;)]/,
      'Gate core: passed',
    ],
    [
      'waived',
      /✗ Core: not conformant \(\d+ held, 1 violated, 0 open[;)]/,
      /✗ Full: not conformant/,
      'Gate core: passed (1 violated, waived)',
    ],
    [
      'halfBuilt',
      /\? Core: incomplete \(\d+ held, 0 violated, \d+ open\)/,
      /\? Full: incomplete/,
      'Gate core: not passed',
    ],
    ['selective', /\? Core: incomplete/, /\? Full: incomplete/, 'Gate observed'],
  ] as const)('%s', (name, core, full, gate) => {
    const text = summary(name);
    expect(text).toMatch(core);
    expect(text).toMatch(full);
    expect(text).toContain(gate);
    const [verdict, asked, reports] = after(text, 'Core:', 'Gate ', 'Checks');
    expect([verdict, asked, reports]).toEqual([verdict, asked, reports].toSorted((a = 0, b = 0) => a - b));
  });

  it('never says conformant of a level with something open', () => {
    for (const name of ['halfBuilt', 'selective'] as const) {
      expect(summary(name)).not.toMatch(/(?<!not )conformant/i);
      expect(renderHtml(reportOf(name))).not.toContain('<h2><span lang="zh-CN">符合</span>');
    }
  });

  it('says so of a selection, and that it does not reach further', () => {
    expect(summary('selective')).toContain('Only a selection of checks was run');
  });

  it('groups what is missing by cause, most valuable first, each told once', () => {
    const report = reportOf('halfBuilt');
    const [first, second, third] = missingGroups(report);
    const waiting = report.checks.filter((check) => check.verdict === 'inconclusive').length;
    expect(first?.how.en).toBe('Name the control endpoint.');
    expect((first?.checks.length ?? 0) + (second?.checks.length ?? 0) + (third?.checks.length ?? 0)).toBe(waiting);
    expect(openCauses(report).flatMap(({ checks }) => checks)).toEqual([]);
    const text = summary('halfBuilt');
    expect(text.split('Name the control endpoint.')).toHaveLength(2);
    expect(text).toMatch(/ 1\. Name the control endpoint\.\n +→ \d+ checks, \d+ requirements \(\d/);
    const [missing, facts] = after(text, 'What is missing', 'Testable share');
    expect(missing).toBeLessThan(facts ?? 0);
  });

  it('shows a waived violation as a violation, with who, why and until when', () => {
    const text = summary('waived');
    const [violated, who, findings] = after(
      text,
      'Violated requirements',
      'Waived by 信息中心: 下月改造, until 2027-01-31',
      'A request a day old',
    );
    expect(violated).toBeGreaterThan(0);
    expect(who).toBeGreaterThan(violated ?? 0);
    expect(findings).toBeGreaterThan(who ?? 0);
    expect(renderHtml(reportOf('waived'))).toContain('Waived by 信息中心: 下月改造, until 2027-01-31');
  });

  it('shows what is attested apart, with who, when, until when and the document', () => {
    const text = summary('conformant');
    expect(text).toContain('Attested requirements');
    expect(text).toContain('运维部, on 2026-10-01, until 2027-09-30; document 声明.pdf');
    const { requirements } = reportOf('conformant').summary;
    expect(requirements.attested).toBeGreaterThan(0);
  });

  it('counts only what binds the candidate as passed', () => {
    const report = reportOf('conformant');
    const { requirements, unbound } = report.summary;
    const counted = Object.values(requirements).reduce((sum, count) => sum + count, 0);
    expect(counted + unbound).toBe(report.requirements.length);
    expect(counted).toBe(report.levels.full.held.length);
    expect(summary('conformant')).toContain(`${unbound} not the platform’s`);
  });

  it('knows the level that a check bears on', () => {
    const report = reportOf('brokenAtFull');
    const failed = report.checks.find((check) => check.verdict === 'failed');
    expect(failed && checkLevel(failed, report)).toBe('full');
    expect(checkLevel({ verifies: ['annex-snippet-in-head'] }, report)).toBeNull();
  });
});
