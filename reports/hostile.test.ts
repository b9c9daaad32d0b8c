import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { JSDOM } from 'jsdom';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { renderBadge } from './badge/renderBadge.ts';
import { renderBadgeEndpoint } from './badge/renderBadgeEndpoint.ts';
import { compareReports } from './compare/compareReports.ts';
import { formatComparison } from './compare/formatComparison.ts';
import { renderComparisonHtml } from './compare/renderComparisonHtml.ts';
import { formatSummary } from './console/formatSummary.ts';
import { renderCtrf } from './ctrf/renderCtrf.ts';
import { renderEarl } from './earl/renderEarl.ts';
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
    for (const render of [renderJson, renderCtrf, renderSarif, renderHar, renderEarl, renderBadgeEndpoint])
      expect(JSON.parse(render(report))).toBeTypeOf('object');
  });

  it('writes no line of its own on a terminal', () => {
    const forged = sampleReport(hostileRecord('\n✓ FORGED\r\n✓ FORGED'));
    const printed = [formatSummary(forged, 'en'), formatComparison(compareReports(sampleReport(), forged), 'en')];
    const lines = printed.join('\n').split('\n');
    expect(lines.filter((line) => line.includes('✓ FORGED'))).not.toEqual([]);
    expect(lines.filter((line) => /^ {0,3}✓ FORGED/.test(line))).toEqual([]);
  });

  it('sends no command to a terminal', () => {
    expect(formatSummary(report, 'zh-CN')).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(formatComparison(comparison, 'zh-CN')).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });
});

/** Any text, and pieces that mean something to one reader or another, in any order. */
const anyText = array(
  oneof(
    string({ unit: 'binary', maxLength: 6 }),
    constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '`',
      ']]>',
      '<!--',
      '-->',
      '</script>',
      '</title>',
      '<svg onload=',
      'javascript:',

      '\n',
      '\r',
      '\t',
      '\0',
      '\u001B[31m',
      '\u202E',
      '\u2028',
      '\uFEFF',
      '\uD800',
      '\uDC00',
      '&#0;',
      '|',
      '[a](b)',
      '=1+1',
      '@SUM(',
      '%00',
      '{{',
      '${',
      '::error::',
      '##[',
    ),
  ),
  { maxLength: 8 },
).map((parts) => parts.join(''));

describe('any text in every string of the record', () => {
  it('leaves every report what it is', () => {
    const shape = (html: string): string => {
      const names: string[] = [];
      const walk = (node: { nodeName: string; childNodes?: unknown; attrs?: { name: string }[] }): void => {
        if (!node.nodeName.startsWith('#'))
          names.push([node.nodeName, ...(node.attrs ?? []).map(({ name }) => name)].join(' '));
        for (const child of (node.childNodes ?? []) as (typeof node)[]) walk(child);
      };
      walk(parseFragment(html) as never);
      return [...new Set(names)].sort().join('\n');
    };
    const harmless = shape(renderHtml(sampleReport(hostileRecord('x'))));
    assert(
      property(anyText, (text) => {
        const one = sampleReport(hostileRecord(text));
        expect(shape(renderHtml(one))).toBe(harmless);
        for (const xml of [renderJunit(one), renderBadge(one)])
          expect(new JSDOM(xml, { contentType: 'text/xml' }).window.document.querySelector('parsererror')).toBeNull();
        for (const render of [renderJson, renderCtrf, renderSarif, renderHar, renderEarl, renderBadgeEndpoint]) {
          const json = render(one);
          expect(JSON.parse(json)).toBeTypeOf('object');
          expect(json.isWellFormed()).toBe(true);
        }
        for (const language of ['zh-CN', 'en'] as const)
          expect(formatSummary(one, language)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
      { numRuns: 40 },
    );
  });
});
