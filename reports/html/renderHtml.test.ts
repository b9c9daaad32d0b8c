import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { manyFindings } from '../samples/manyFindings.ts';
import { sampleRecord } from '../samples/sampleRecord.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { sampleVariants } from '../samples/sampleVariants.ts';
import { withoutFooter } from '../samples/withoutFooter.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { toReport } from '../report/toReport.ts';
import { renderHtml } from './renderHtml.ts';

const html = renderHtml(sampleReport());
const { document } = new JSDOM(html).window;
const all = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)];
const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? '';

describe('renderHtml', () => {
  it('turns nothing a candidate sent into an element or a link that runs', () => {
    expect(all('script').length).toBe(1);
    expect(all('style').length).toBe(1);
    expect(all('img, iframe, object, embed, link, svg [onload], [onerror], [onload], [onclick], [style]')).toEqual([]);
    expect(
      all('[href]')
        .map((element) => element.getAttribute('href') ?? '')
        .filter((href) => !/^(#|https?:)/.test(href)),
    ).toEqual([]);
    expect(html).toContain('&lt;img src=x onerror=');
    expect(html).not.toContain('<img');
    expect(html).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  });

  it('allows only its own style and script, by their hashes, and no request at all', () => {
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    const hash = (selector: string): string => createHash('sha256').update(textOf(selector)).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash('style')}'; script-src 'sha256-${hash('script')}'; base-uri 'none'; form-action 'none'`,
    );
    expect(all('[src]')).toEqual([]);
    expect(textOf('style')).not.toMatch(/url\(|@import/);
    expect(textOf('script')).not.toMatch(/fetch|XMLHttpRequest|import\(|localStorage/);
  });

  it('has every text in both languages, side by side', () => {
    const chinese = all('body span[lang="zh-CN"]');
    expect(chinese.length).toBeGreaterThan(200);
    for (const span of chinese) {
      const other = span.nextElementSibling;
      expect([span.textContent, other?.getAttribute('lang')]).toEqual([span.textContent, 'en']);
      expect(other?.textContent).toBeTruthy();
    }
    expect(all('body span[lang="en"]').length).toBe(chinese.length);
    expect(
      all('option[data-en]').every((option) => option.getAttribute('data-zh') && option.getAttribute('data-en')),
    ).toBe(true);
  });

  it('shows what a run carries over: each check with its verdict, the time of then and the run it is of', () => {
    const report = sampleReport(sampleVariants.continued());
    const page = new JSDOM(renderHtml(report)).window.document;
    const rows = [...page.querySelectorAll('#continues tbody tr')];
    expect(rows.length).toBe(report.continues?.carried.length);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows[0]?.textContent).toMatch(/2026-11-22 16:00:01[^]*sample-run-0/);
    expect(page.querySelector('.band .caution')?.textContent).toContain('不是结论');
    expect(page.querySelectorAll('.level.band-conformant').length).toBe(0);
    expect(document.querySelector('#continues')).toBeNull();
  });

  it('says which product in which version it is about, or that nobody said', () => {
    expect(textOf('.band .product [lang="zh-CN"]')).toContain('未声明产品与版本');
    const { declaration, ...rest } = sampleReport();
    const statement = { answeredBy: '王', date: '2026-11-01', product: '示范平台', version: '3.2.1' };
    const page = new JSDOM(renderHtml({ ...rest, declaration: { ...declaration, statement } })).window.document;
    expect(page.querySelector('.band .product [lang="zh-CN"]')?.textContent).toBe('示范平台 · 版本 3.2.1');
    expect(page.querySelector('.cover')?.textContent).toContain('示范平台 · 版本 3.2.1');
  });

  it('groups findings by cause, each with why it matters, and leads to its checks', () => {
    const causes = all('.causes > ol > li');
    expect(causes.length).toBeGreaterThan(1);
    for (const cause of causes) {
      expect(cause.querySelector('.why')?.textContent).toContain('为何重要');
      expect(
        document.getElementById(cause.querySelector('.places a')?.getAttribute('href')?.slice(1) ?? ''),
      ).toBeTruthy();
    }
    expect(all('#checks .finding').length).toBe(4);
    expect(all('#checks .finding .why').length).toBe(4);
  });

  it('has a bar for every check that took time, each leading to it', () => {
    const examined = sampleReport().checks.filter(({ durationMs }) => durationMs > 0);
    const bars = all('#timeline .lane a');
    expect(bars.length).toBe(examined.length);
    for (const bar of bars) {
      expect(document.getElementById(bar.getAttribute('href')?.slice(1) ?? '')).toBeTruthy();
      const [x, width] = ['x', 'width'].map((name) =>
        Number.parseFloat(bar.querySelector('rect')?.getAttribute(name) ?? ''),
      );
      expect(x).toBeGreaterThanOrEqual(0);
      expect((x ?? 0) + (width ?? 0)).toBeLessThanOrEqual(100.01);
    }
  });

  it('counts beside each filter what it would show', () => {
    const { checks, requirements } = sampleReport();
    const items = [...checks, ...requirements];
    for (const chip of all('.chip')) {
      const [kind, value] = [chip.getAttribute('data-filter'), chip.getAttribute('value')];
      const number = items.filter((item) => (kind === 'verdict' ? item.verdict : item.channel) === value).length;
      expect([value, chip.querySelector('.chip-count')?.textContent]).toEqual([value, String(number)]);
    }
  });

  it('shows pictures as data alone, and nothing that is no JPEG', () => {
    const sample = sampleReport();
    const [failed] = sample.checks.filter(({ verdict }) => verdict === 'failed');
    if (failed === undefined) throw new Error('The sample has no failed check.');
    const url = failed.findings[0]?.pointer ?? '';
    const one = {
      url,
      at: sample.run.startedAt,
      checks: [failed.id],
      mediaType: 'image/jpeg' as const,
      width: 8,
      height: 6,
    };
    const forged = 'data:text/html,"><script>';
    const page = new JSDOM(
      renderHtml({
        ...sample,
        pictures: [
          { ...one, data: '/9j/AAAA' },
          { ...one, data: forged },
        ],
      }),
    );
    const images = [...page.window.document.querySelectorAll('img')];
    expect(images.map((image) => image.getAttribute('src'))).toEqual(['data:image/jpeg;base64,/9j/AAAA']);
    expect(page.window.document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
      '; img-src data:;',
    );
    expect(page.window.document.querySelector(`[id="check-${failed.id}"] a[href="#picture-1"]`)).toBeTruthy();
  });

  it('stays below 3 MB with a thousand findings and eight pictures, and tells what it leaves out', () => {
    const report = sampleReport(manyFindings(1_000, 8));
    const page = renderHtml(report);
    expect(Buffer.byteLength(page)).toBeLessThan(3_000_000);
    const { document: many } = new JSDOM(page).window;
    const left = [...many.querySelectorAll('#checks .check-body > p.small')].map((one) => one.textContent).join(' ');
    expect(left).toMatch(/个发现未在此显示/);
    for (const check of report.checks.filter(({ findings }) => findings.length > 0))
      expect(many.getElementById(`check-${check.id}`)?.querySelectorAll('.finding').length).toBeGreaterThanOrEqual(2);
    const dangling = [...many.querySelectorAll('a[href^="#evidence"]')].filter(
      (link) => many.getElementById(link.getAttribute('href')?.slice(1) ?? '') === null,
    );
    expect(dangling).toEqual([]);
  });

  it('begins in the language of the run', () => {
    expect(document.documentElement.lang).toBe('zh-CN');
    const english = new JSDOM(renderHtml(sampleReport(sampleRecord(), 'en'))).window.document;
    expect([english.documentElement.lang, english.title]).toEqual([
      'en',
      'core not conformant · full not conformant · 示范资源平台 · heyan report',
    ]);
  });

  it('links every check to its requirements and back, and each finding to its evidence', () => {
    const report = sampleReport();
    for (const check of report.checks) {
      const card = document.getElementById(`check-${check.id}`);
      const there = check.verifies.filter((requirement) =>
        card?.querySelector(`a[href="#requirement-${requirement}"]`),
      );
      const back = check.verifies.filter((requirement) =>
        document.querySelector(`#requirement-${requirement} a[href="#check-${check.id}"]`),
      );
      expect({ id: check.id, there, back }).toEqual({ id: check.id, there: check.verifies, back: check.verifies });
    }
    const dangling = all('a[href^="#"]')
      .map((link) => link.getAttribute('href')?.slice(1) ?? '')
      .filter((id) => document.getElementById(id) === null && id !== 'profile');
    expect(dangling).toEqual([]);
  });

  it('shows all indicators, with a value or the reason why there is none', () => {
    expect(all('.indicator-computed, .indicator-absent').length).toBe(54);
    expect(all('.indicator-absent').every((row) => row.textContent?.includes('没有这项指标'))).toBe(true);
  });

  it('shows the other reading where the draft allows several, and what the profile decided', () => {
    const row = all('.indicator-computed').find((one) => one.textContent?.includes('t4-9-completion'));
    expect(row?.querySelector('.reading')?.textContent).toContain('98,765');
    expect(row?.textContent).toContain('indicators.completion = union-capped');
  });

  it('shows what the text asks for beside the 54', () => {
    expect(all('.quantity-computed, .quantity-absent').map((one) => one.querySelector('code')?.textContent)).toEqual([
      'average-visit-duration',
      'security-events',
      'vulnerability-handling',
    ]);
    expect(all('.quantity-computed b').map((one) => one.textContent)).toEqual(['240']);
  });

  it('shows the coverage matrix: each row with a word beside its colour, violations marked', () => {
    expect(all('tr.coverage, .foreign .coverage').length).toBe(54);
    for (const mark of all('.coverage .mark')) expect(mark.textContent).toMatch(/\p{Script=Han}/u);
    const violated = all('tr.coverage-not-offered');
    expect(violated.length).toBeGreaterThan(0);
    expect(violated.every((row) => row.textContent?.includes('违反'))).toBe(true);
    expect(all('.way-obtained b').map((value) => value.textContent)).toContain('1,234.5');
  });

  it('shows what the platform declared, value by value', () => {
    expect(textOf('#declaration')).toContain('interfaces.skewSeconds = 120');
    expect(textOf('#declaration')).toContain('页面不统计曝光时长。');
  });

  it('says of each assumed value whether the platform follows it', () => {
    const record = sampleRecord();
    const profile = referenceProfile();
    const { id, version, hash } = profile;
    const page = new JSDOM(
      renderHtml(
        toReport(
          { ...record, header: { ...record.header, profile: { id, version, hash } } },
          { language: 'en', indicators: [], clauses: [], profile },
        ),
      ),
    ).window.document;
    const answers = [...page.querySelectorAll('.assumptions td:nth-child(3) .tag [lang="en"]')].map(
      (tag) => tag.textContent,
    );
    expect(answers.length).toBe(profile.assumptions.length);
    expect(answers.filter((answer) => answer === 'own value')).toHaveLength(1);
    expect(answers).toContain('follows');
  });

  it('says that a run was cut off', () => {
    const cutOff = new JSDOM(renderHtml(sampleReport(withoutFooter(sampleRecord())))).window.document;
    expect(cutOff.querySelector('.band .explanation')?.textContent).toContain('没有结束行');
  });

  it('stands with nothing in it', () => {
    const record = withoutFooter(sampleRecord());
    const empty = new JSDOM(
      renderHtml(
        sampleReport({ ...record, checks: [], requirements: [], indicators: [], quantities: [], coverage: [] }),
      ),
    ).window.document;
    expect(empty.querySelectorAll('.empty').length).toBe(4);
  });
});
