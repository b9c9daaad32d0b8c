import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sampleReport } from '../../reports/samples/sampleReport.ts';
import { sampleVariants } from '../../reports/samples/sampleVariants.ts';
import type { Report } from '../../reports/report/report.ts';
import { violatingChecks } from '../../reports/report/violatingChecks.ts';
import { codeQuality } from './codeQuality.ts';
import { createPipelineLog } from './createPipelineLog.ts';
import { githubAnnotations } from './githubAnnotations.ts';
import { markdownSummary } from './markdownSummary.ts';
import { pipelineOf } from './pipelineOf.ts';
import type { Pipeline } from './pipelineOf.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-pipeline-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const hostile = 'x\n::set-output name=a::b\r\n| a | <img src=x> ](http://evil) `##[command]\u001b[2J';
const withHostileFindings = (): Report => {
  const report = sampleReport();
  return {
    ...report,
    target: { ...report.target, name: hostile },
    checks: report.checks.map((check) => ({
      ...check,
      findings: check.findings.map((finding) => ({ ...finding, message: { 'zh-CN': hostile, en: hostile } })),
    })),
  };
};

describe('which CI system this is', () => {
  test.each([
    [{ GITHUB_ACTIONS: 'true', CI: 'true' }, 'github'],
    [{ GITLAB_CI: 'true', CI: 'true' }, 'gitlab'],
    [{ CI: 'true' }, 'other'],
    [{ JENKINS_URL: 'https://ci.example' }, 'other'],
    [{ CI: 'false' }, undefined],
    [{}, undefined],
  ] as const)('%j: %s', (environment, pipeline) => {
    expect(pipelineOf(environment)).toBe(pipeline);
  });
});

describe('what a CI system is told', () => {
  const told = (pipeline: Pipeline | undefined, report = sampleReport()) => {
    const written: string[] = [];
    const summary = join(directory, `summary-${String(pipeline)}.md`);
    const log = createPipelineLog({
      pipeline,
      language: 'zh-CN',
      environment: { GITHUB_STEP_SUMMARY: summary },
      write: (text) => void written.push(text),
      now: () => 1_795_392_000_000,
      token: () => 'token',
    });
    log.begin();
    written.push('(the run)\n');
    log.reported([report], directory);
    log.end(1);
    return { text: written.join(''), summary };
  };

  test('GitHub: nothing that a platform says is a command; annotations, and a summary', () => {
    const { text, summary } = told('github', withHostileFindings());
    const lines = text.split('\n');
    expect(lines.slice(0, 3)).toEqual(['::stop-commands::token', '(the run)', '::token::']);
    const again = lines.indexOf('::stop-commands::token', 1);
    const annotations = lines.slice(3, again);
    expect(annotations.length).toBeGreaterThan(0);
    expect(annotations.filter((line) => !/^::(?:error|warning) title=[^:,]*(?:%2C[^:,]*)*::.*$/.test(line))).toEqual(
      [],
    );
    expect(lines.slice(again + 1)).toEqual(['::token::', expect.stringMatching(/^退出码 1：平台有违反之处/), '']);
    expect(readFileSync(summary, 'utf8')).toContain('## heyan');
  });

  test('GitLab: a section that folds, and a report of code quality', () => {
    const { text } = told('gitlab');
    expect(text.replaceAll('\u001b', 'ESC').replaceAll('\r', 'CR')).toMatch(
      /^ESC\[0Ksection_start:1795392000:heyan\[collapsed=false\]CRESC\[0K符合性检测\n\(the run\)\nESC\[0Ksection_end:1795392000:heyanCRESC\[0K\n退出码 1：/,
    );
    const issues = JSON.parse(
      readFileSync(join(directory, 'gl-code-quality-report.json'), 'utf8'),
    ) as readonly object[];
    expect(issues.length).toBeGreaterThan(0);
  });

  test('another: what the exit code means; a person: nothing', () => {
    expect(told('other').text).toMatch(/^\(the run\)\n退出码 1：.*\n$/);
    expect(told(undefined).text).toBe('(the run)\n');
  });
});

describe('annotations', () => {
  test('one for each check that violates, ten at most, each on one line', () => {
    const report = sampleReport();
    const errors = githubAnnotations(report, 'en').filter((line) => line.startsWith('::error'));
    expect(errors).toHaveLength(Math.min(10, violatingChecks(report).length));
    const many = {
      ...report,
      checks: Array.from({ length: 30 }, () => violatingChecks(report)[0]).filter((one) => one !== undefined),
    };
    expect(githubAnnotations(many, 'en')).toHaveLength(10);
    expect(githubAnnotations(withHostileFindings(), 'en').filter((line) => /\p{Cc}/u.test(line))).toEqual([]);
  });
});

describe('the summary of a step', () => {
  test('tells levels, gate, what is violated and how to mend it, what is missing', () => {
    const text = markdownSummary(sampleReport(), 'en');
    for (const part of [
      'Core&#58; not conformant',
      '| Check | Clauses | Found | How to mend it |',
      '`beacon.covers-every-column`',
    ])
      expect(text).toContain(part);
    expect(markdownSummary(sampleReport(sampleVariants.conformant()), 'zh-CN')).toContain('没有违反。');
  });

  test('gives a platform no markup', () => {
    const text = markdownSummary(withHostileFindings(), 'en');
    expect(text).not.toMatch(/<img|\]\(http|^::|(?!\n)\p{Cc}/mu);
    // Every row of the table has its four cells.
    const rows = text.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.filter((row) => row.split('|').length !== 6)).toEqual([]);
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('code quality', () => {
  test('has what GitLab asks of each, with fingerprints that are unique and last', () => {
    const issues = JSON.parse(codeQuality([sampleReport()], 'en')) as readonly Record<string, unknown>[];
    for (const issue of issues) {
      expect(Object.keys(issue)).toEqual(['description', 'check_name', 'fingerprint', 'severity', 'location']);
      expect(issue['severity']).toMatch(/^(?:major|minor)$/);
    }
    const fingerprints = issues.map((issue) => issue['fingerprint']);
    expect(new Set(fingerprints).size).toBe(issues.length);
    const moved = sampleReport();
    const elsewhere: Report = { ...moved, target: { ...moved.target, url: 'http://127.0.0.1:9' } };
    const pointersMoved = {
      ...elsewhere,
      checks: elsewhere.checks.map((check) => ({
        ...check,
        findings: check.findings.map((finding) =>
          finding.pointer === undefined
            ? finding
            : { ...finding, pointer: finding.pointer.replaceAll(moved.target.url, 'http://127.0.0.1:9') },
        ),
      })),
    };
    const again = JSON.parse(codeQuality([pointersMoved], 'en')) as readonly Record<string, unknown>[];
    expect(again.map((issue) => issue['fingerprint'])).toEqual(fingerprints);
    expect(codeQuality([sampleReport(sampleVariants.conformant())], 'en')).toBe('[]\n');
  });
});
