import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';
import { indicators } from '../spec/indicators/indicators.ts';
import { clauses } from '../spec/clauses.ts';
import type { CheckResult, RunRecord } from '../suites/engine/evidence/runRecord.ts';
import { reasonNames } from '../suites/engine/verdict/reasonNames.ts';
import { failureText } from '../suites/vitest/failureText.ts';
import { skipText } from '../suites/vitest/skipText.ts';
import { compareReports } from './compare/compareReports.ts';
import { formatComparison } from './compare/formatComparison.ts';
import { renderComparisonHtml } from './compare/renderComparisonHtml.ts';
import { formatSummary } from './console/formatSummary.ts';
import { renderHtml } from './html/renderHtml.ts';
import { renderOverviewHtml } from './overview/renderOverviewHtml.ts';
import { clausesInOrder } from './report/clausesInOrder.ts';
import type { Report } from './report/report.ts';
import { toReport } from './report/toReport.ts';
import { sampleRecord } from './samples/sampleRecord.ts';
import { sampleVariants } from './samples/sampleVariants.ts';

/* A Chinese reader meets no English word and no identifier of a verdict or reason; names, ids, code and units stay as they are. */

const profile = referenceProfile();
const withProfile = (record: RunRecord): RunRecord => ({
  ...record,
  header: { ...record.header, profile: { id: profile.id, version: profile.version, hash: profile.hash } },
});
const chinese = (record: RunRecord): Report =>
  toReport(withProfile(record), { language: 'zh-CN', indicators, clauses: clausesInOrder(clauses), profile });

/** The sample without what a hostile candidate wrote into it: that stays as it came. */
const polite = (): RunRecord => {
  const record = sampleRecord();
  return {
    ...record,
    checks: record.checks.map((check) => ({
      ...check,
      evidence: [],
      findings: check.findings.filter((finding) => finding.code !== 'beacon.hostile'),
      ...(check.verdict === 'error' && { detail: { 'zh-CN': '检测程序自身出错。', en: 'The suite itself broke.' } }),
    })),
  };
};

/** A check for every reason there is, with nothing but its code to tell of it. */
const everyReason = (): RunRecord => {
  const record = polite();
  const [check] = record.checks;
  if (check === undefined) return record;
  const { detail: _detail, supply: _supply, ...bare } = check;
  const checks = Object.keys(reasonNames).map((reason, at): CheckResult => ({
    ...bare,
    id: `sample.reason-${at}`,
    verdict: 'inconclusive',
    reason,
    findings: [],
  }));
  const requirements = record.requirements.map((requirement, at) => ({
    ...requirement,
    reason: Object.keys(reasonNames)[at % Object.keys(reasonNames).length] ?? null,
  }));
  return { ...record, checks, requirements };
};

const records: readonly (readonly [string, RunRecord])[] = [
  ['sample', polite()],
  ['every reason', everyReason()],
  ...Object.entries(sampleVariants).map(([name, record]) => [name, record()] as const),
];

/** What may stand in Latin letters: proper names, technical terms that Chinese texts use as they are, units, file names. */
const allowed =
  /\b(?:heyan|SHA-256|API|CSV|DEBUG|GET|HTTP|HTTPS|IP|IPv4|IPv6|JSON|JavaScript|PC|PV|REST|SQL|SSO|TLS|URL|UV|UTC|UTF-8|CPU|English|Node|linux|x64|jsdom|chromium|reference|head|id|appKey|ms|min|s|npm|run|JY\/T|ICS|SM[234]|DDL|OpenAPI|PostgreSQL|MySQL|MariaDB|NTP|VARCHAR|Unicode|ClickHouse|GB\/T|App|Cookie|ISO|ID|Header|Base64|CBC|HMAC|AES|RSA)\b/g;

/** Sentences of the registry and the profile, which name elements and calls of Annex A as they are written. */
const spoken = (report: Report | undefined): readonly string[] => [
  ...(report?.requirements.map((requirement) => requirement.statement['zh-CN']) ?? []),
  ...profile.assumptions.map((assumption) => assumption.reason['zh-CN']),
];

/** The words in Latin letters that remain when addresses, ids, paths, options and what is allowed are gone. */
const foreign = (text: string, report?: Report): readonly string[] => {
  const ids = (report === undefined ? [] : [...report.checks, ...report.requirements, ...report.indicators])
    .map(({ id }) => id)
    .sort((a, b) => b.length - a.length);
  let rest = text.replaceAll('声明.pdf', ' ');
  for (const sentence of spoken(report)) rest = rest.replaceAll(sentence, ' ');
  for (const id of ids) rest = rest.replaceAll(id, ' ');
  rest = rest
    .replaceAll(/https?:\/\/[^\s（）]+/g, ' ')
    .replaceAll(/npm run heyan[^\n]*/g, ' ')
    .replaceAll(/^ +期望 +[\s\S]*?\n(?= +(?:整改建议))/gm, ' ')
    .replaceAll(/\b[\w-]+(?:\.[\w*-]+)+\b/g, ' ')
    .replaceAll(/\b[0-9a-f]{12,}\b/g, ' ')
    .replaceAll(/\b[a-z]+(?:-[a-z]+)*-\d+\b/g, ' ')
    .replaceAll(/\b(?:beacon-missing-on-column)\b/g, ' ')
    .replaceAll(allowed, ' ');
  return [...new Set(rest.match(/[A-Za-z][A-Za-z-]+/g))];
};

/** What a reader of Chinese sees of a page; code stays code. */
const visible = (html: string): string => {
  const { document } = new JSDOM(html).window;
  for (const element of document.querySelectorAll('[lang="en"], code, pre, script, style, title, .url, .brand'))
    element.remove();
  for (const option of document.querySelectorAll('option')) option.textContent = option.getAttribute('data-zh') ?? '';
  // Blocks stand apart on the page, so they do here.
  for (const element of document.querySelectorAll('*')) element.append(' ');
  return document.body.textContent ?? '';
};

describe('Chinese output', () => {
  it('would notice an English word or a bare verdict', () => {
    expect(foreign('未完成 not-exercised：Core incomplete')).toEqual(['not-exercised', 'Core', 'incomplete']);
  });

  it.each(records)('has no English words on the console: %s', (_name, record) => {
    const report = chinese(record);
    expect(foreign(formatSummary(report, 'zh-CN'), report)).toEqual([]);
  });

  it.each(records)('has no English words on the page: %s', (_name, record) => {
    const report = chinese(record);
    expect(foreign(visible(renderHtml(report)), report)).toEqual([]);
  });

  it.each(records)('has no English words in vitest: %s', (_name, record) => {
    const report = chinese(record);
    for (const check of record.checks) {
      expect(foreign(skipText(check, 'zh-CN'), report)).toEqual([]);
      const text = failureText(check, 'zh-CN').replaceAll(/^ {2}(?:期望|实际)：.*$/gm, '');
      expect(foreign(text, report)).toEqual([]);
    }
  });

  it('has no English words in a comparison and an overview', () => {
    const [before, after] = [chinese(sampleVariants.conformant()), chinese(sampleVariants.waived())];
    const comparison = compareReports(before, after);
    expect(foreign(formatComparison(comparison, 'zh-CN'), before)).toEqual([]);
    expect(foreign(visible(renderComparisonHtml(comparison, 'zh-CN')), before)).toEqual([]);
    const overview = renderOverviewHtml([
      { report: before, href: 'a.html' },
      { report: after, href: 'b.html' },
    ]);
    expect(foreign(visible(overview), before)).toEqual([]);
  });
});
