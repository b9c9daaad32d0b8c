import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { renderBadge } from './badge/renderBadge.ts';
import { renderBadgeEndpoint } from './badge/renderBadgeEndpoint.ts';
import { compareReports } from './compare/compareReports.ts';
import { formatComparison } from './compare/formatComparison.ts';
import { renderComparisonHtml } from './compare/renderComparisonHtml.ts';
import { formatSummary } from './console/formatSummary.ts';
import { renderCtrf } from './ctrf/renderCtrf.ts';
import { renderHar } from './har/renderHar.ts';
import { renderHtml } from './html/renderHtml.ts';
import { renderJson } from './json/renderJson.ts';
import { renderJunit } from './junit/renderJunit.ts';
import { renderSarif } from './sarif/renderSarif.ts';
import { hostileRecord } from './samples/hostileRecord.ts';
import { sampleReport } from './samples/sampleReport.ts';

const report = sampleReport(hostileRecord());
const comparison = compareReports(sampleReport(), report);

describe('hostile text in every string of the record', () => {
  it.each([
    ['report', renderHtml(report)],
    ['comparison', renderComparisonHtml(comparison, 'en')],
  ])('adds no element, attribute or script to the page: %s', (_name, html) => {
    const { document } = new JSDOM(html).window;
    const foreign = [...document.querySelectorAll('*')].filter(
      (element) =>
        element.attributes.length > 0 &&
        [...element.attributes].some((attribute) => /^on|^style$|^src$/.test(attribute.name)),
    );
    expect([
      document.querySelectorAll('script').length,
      document.querySelectorAll('style').length,
      document.querySelectorAll('img, iframe, object').length,
      foreign.length,
    ]).toEqual([1, 1, 0, 0]);
    expect(
      [...document.querySelectorAll('[href]')]
        .map((element) => element.getAttribute('href') ?? '')
        .filter((href) => !/^(#|https?:)/.test(href)),
    ).toEqual([]);
  });

  it('leaves XML well-formed', () => {
    for (const [text, selector, count] of [
      [renderJunit(report), 'testcase', report.checks.length],
      [renderBadge(report), 'svg > title', 1],
    ] as const) {
      expect(new JSDOM(text, { contentType: 'text/xml' }).window.document.querySelectorAll(selector).length).toBe(
        count,
      );
    }
  });

  it('leaves JSON readable', () => {
    for (const render of [renderJson, renderCtrf, renderSarif, renderHar, renderBadgeEndpoint])
      expect(JSON.parse(render(report))).toBeTypeOf('object');
  });

  it('sends no command to a terminal', () => {
    expect(formatSummary(report, 'zh-CN')).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(formatComparison(comparison, 'zh-CN')).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });
});
