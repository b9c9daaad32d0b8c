import { describe, expect, it } from 'vitest';
import { sampleReport } from '../samples/sampleReport.ts';
import { sampleVariants } from '../samples/sampleVariants.ts';
import { withoutFooter } from '../samples/withoutFooter.ts';
import { displayWidth } from './displayWidth.ts';
import { formatSummary } from './formatSummary.ts';
import { wrapDisplay } from './wrapDisplay.ts';

const lineOf = (text: string, part: string): string => text.split('\n').find((line) => line.includes(part)) ?? '';

describe('formatSummary', () => {
  it.each(['zh-CN', 'en'] as const)(
    'names verdict, requirement, clause, expected, actual, hint and how to repeat it: %s',
    (language) => {
      const text = formatSummary(sampleReport(), language);
      const core = { 'zh-CN': '✗ 核心符合：不符合（', en: '✗ Core: not conformant (' }[language];
      expect(text.split('\n').some((line) => line.startsWith(core))).toBe(true);
      expect(lineOf(text, '7.1.2')).toContain('beacon-covers-platform');
      for (const part of ['68%', 'page-view', '"events": []', 'appKey', '--only=beacon.covers-every-column'].filter(
        (one) => language === 'zh-CN' || one !== 'appKey',
      ))
        expect(text).toContain(part);
    },
  );

  it('lets no character of a candidate reach the terminal as a command', () => {
    expect(formatSummary(sampleReport(), 'en')).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });

  it.each([60, 72])('keeps to a width of %i, except where a word must stay whole to be copied', (width) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const long = formatSummary(sampleReport(), language, { width })
        .split('\n')
        .filter((line) => displayWidth(line) > width);
      expect(long.filter((line) => !line.includes('npm run heyan') && !/\S{36,}/.test(line))).toEqual([]);
    }
  });

  it('aligns its columns by terminal cells', () => {
    const lines = formatSummary(sampleReport(), 'zh-CN').split('\n');
    const columns = ['68%', '40 / 54', '6.42 s']
      .map((value) => lines.find((line) => line.endsWith(value)) ?? '')
      .map((line) => displayWidth(line.slice(0, line.search(/\S+( \/ \d+| s)?$/))));
    expect(new Set(columns).size).toBe(1);
  });

  it('says that a run was cut off', () => {
    const text = formatSummary(sampleReport(withoutFooter(sampleVariants.conformant())), 'en');
    expect(text).toMatch(/\? Core: incomplete \(\d+ held, 0 violated, 0 open(?:; \d+ attested)?\)/);
    expect(text).toContain('Gate core: not passed');
    expect(text).toContain('no footer');
  });

  it('tells a run that broke from one that found something', () => {
    const text = formatSummary({ ...sampleReport(), verdict: 'error', reason: 'suite-error' }, 'en');
    expect(text.split('\n').findIndex((line) => line === '⚠ Suite error')).toBeLessThan(3);
  });

  it.each([
    ['en', /Continues the run of 2026-11-22 16:00:00, sample-run-0: 1 check that/, /conformant/],
    ['zh-CN', /接续 2026-11-22 16:00:00 的运行 sample-run-0：重新检查没有通过的 1 项/, /[^不]符合（|：符合/],
  ] as const)(
    'shows how things stand with what a run carries over, and calls nothing conformant: %s',
    (language, run, word) => {
      const text = formatSummary(sampleReport(sampleVariants.continued()), language);
      expect(text.replaceAll(/\n\s*/g, language === 'en' ? ' ' : '')).toMatch(run);
      expect(text).toMatch(
        {
          en: /Core: incomplete \(\d\d+ held, 0 violated, 0 open/,
          'zh-CN': /核心符合：未完成（符合 \d\d+，违反 0，未判定 0/,
        }[language],
      );
      expect(text).not.toMatch(word);
      expect(formatSummary(sampleReport(sampleVariants.selective()), language)).not.toMatch(/Continues|接续/);
    },
  );

  it('tells of the coverage matrix in short', () => {
    const text = formatSummary(sampleReport(), 'zh-CN');
    expect(lineOf(text, '表 3 用户访问信息')).toMatch(/已取得 \d+\/\d+$/);
    expect(text).toContain('违反：无从取得：4 页面浏览次数');
  });

  it('colours only when asked', () => {
    expect(formatSummary(sampleReport(), 'en', { color: true })).toContain('\u001b[31m✗ Core: not conformant');
  });
});

describe('terminal cells', () => {
  it('are two for a Chinese character and none for a mark', () => {
    expect(['abc', '中文，', 'é', 'e\u0301', '𠮷', '✓'].map(displayWidth)).toEqual([3, 6, 1, 1, 2, 1]);
  });

  it('never begin a line with a closing mark', () => {
    for (const line of wrapDisplay('核验平台，采集指标。告警数据！', 10)) expect(line).toMatch(/^[^，。！]/);
    expect(wrapDisplay('核验平台，采集指标。', 10).join('')).toBe('核验平台，采集指标。');
  });
});
