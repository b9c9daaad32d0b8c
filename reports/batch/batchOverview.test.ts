import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../console/displayWidth.ts';
import { hostileText } from '../samples/sampleChecks.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { sampleVariants } from '../samples/sampleVariants.ts';
import type { BatchState, TargetOutcome } from './batchState.ts';
import { batchOverview } from './batchOverview.ts';
import { formatBatch } from './formatBatch.ts';
import { renderBatchHtml } from './renderBatchHtml.ts';
import { targetSummary } from './targetSummary.ts';

const at = '2026-11-27T07:00:00.000Z';
const reported = (name: keyof typeof sampleVariants, exitCode: number): TargetOutcome => ({
  status: 'reported',
  exitCode,
  startedAt: at,
  endedAt: at,
  summary: targetSummary(sampleReport(sampleVariants[name]())),
});
const good = reported('conformant', 0);
const broken: TargetOutcome = {
  status: 'reported',
  exitCode: 1,
  startedAt: at,
  endedAt: at,
  summary: targetSummary(sampleReport()),
};
const half = reported('halfBuilt', 4);
const failed: TargetOutcome = { status: 'failed', exitCode: 2, startedAt: at, endedAt: at, why: hostileText };
const pending: TargetOutcome = { status: 'pending' };

const batch = (id: string, outcomes: Readonly<Record<string, TargetOutcome>>): BatchState => ({
  schemaVersion: 1,
  id,
  startedAt: at,
  endedAt: Object.values(outcomes).includes(pending) ? null : at,
  heyan: '0.1.0',
  command: 'a'.repeat(64),
  targets: Object.entries(outcomes).map(([name, outcome]) => ({ id: name, url: `https://${name}.example/`, outcome })),
});

describe('batchOverview', () => {
  it('puts the worst first', () => {
    const { targets, counts } = batchOverview(batch('1', { a: good, b: half, c: broken, d: failed, e: pending }), []);
    expect(targets.map(({ id }) => id)).toEqual(['c', 'd', 'b', 'a', 'e']);
    expect(counts).toEqual({ passed: 1, violated: 1, incomplete: 1, error: 0, failed: 1, pending: 1 });
  });

  it('says what got worse and what was mended since the last report of a target', () => {
    const earlier = [
      batch('1', { a: good, b: broken, c: good, d: good }),
      batch('2', { a: good, b: broken, c: good, d: failed }),
    ];
    const { targets, trends } = batchOverview(batch('3', { a: broken, b: good, c: good, d: half, e: good }), earlier);
    const of = (id: string) => targets.find((one) => one.id === id);
    expect(['a', 'b', 'c', 'd', 'e'].map((id) => of(id)?.trend)).toEqual(['worse', 'better', 'same', 'worse', 'new']);
    expect(of('a')?.newlyViolated.length).toBeGreaterThan(0);
    expect(of('b')?.mended).toEqual(of('a')?.newlyViolated);
    expect(of('d')?.course.map(({ violated }) => violated)).toEqual([0, null, 0]);
    expect(trends).toEqual({ worse: 2, better: 1, same: 1, new: 1, unknown: 0 });
  });

  it('takes a target at another address for another one', () => {
    const moved = batch('1', { a: broken });
    const [target] = batchOverview(batch('2', { a: good }), [
      { ...moved, targets: moved.targets.map((one) => ({ ...one, url: 'https://elsewhere.example/' })) },
    ]).targets;
    expect(target?.trend).toBe('new');
  });

  it('fits a terminal however many there are, and leaves nothing out of the count', () => {
    const many = (name: string, count: number, outcome: TargetOutcome) =>
      Object.fromEntries(Array.from({ length: count }, (_, one) => [`${name}-${one}`, outcome]));
    const overview = batchOverview(
      batch('2', {
        ...many('broken', 60, broken),
        ...many('half', 50, half),
        ...many('good', 40, good),
        ...many('pending', 47, pending),
        ['a-name-so-long-that-no-terminal-holds-it-beside-anything-else-64']: failed,
      }),
      [],
    );
    for (const language of ['zh-CN', 'en'] as const) {
      const lines = formatBatch(overview, language, { width: 60 }).split('\n');
      expect(lines.length).toBeLessThan(60);
      expect(lines.filter((line) => displayWidth(line) > (language === 'en' ? 80 : 60))).toEqual([]);
    }
    const text = formatBatch(overview, 'en');
    expect(text.match(/^ {2}\w+-\d+ /gm)).toHaveLength(40);
    expect(text).toContain('… +158: violated 20 · no report 1 · incomplete 50 · gate passed 40 · to be done 47');
  });

  it('narrows its page by outcome, trend and words', () => {
    const overview = batchOverview(batch('2', { a: broken, b: failed, c: good, d: good }), [
      batch('1', { a: good, c: good }),
    ]);
    const html = renderBatchHtml(overview, 'en', (id) => `${id}/index.html`);
    const shown = (act: (document: Document, window: JSDOM['window']) => void): readonly (string | undefined)[] => {
      const { window } = new JSDOM(html, { runScripts: 'dangerously', url: 'https://batch.example/' });
      const { document } = window;
      act(document, window);
      return [...document.querySelectorAll<HTMLElement>('[data-item]')]
        .filter(({ hidden }) => !hidden)
        .map(({ id }) => id);
    };
    const press = (value: string) => (document: Document) =>
      document.querySelector<HTMLButtonElement>(`.chip[value="${value}"]`)?.click();
    expect(shown(() => {})).toEqual(['platform-a', 'platform-b', 'platform-c', 'platform-d']);
    expect(shown(press('failed'))).toEqual(['platform-b']);
    expect(shown(press('worse'))).toEqual(['platform-a']);
    expect(
      shown((document, window) => {
        const text = document.querySelector<HTMLInputElement>('input[name="text"]');
        if (text !== null) text.value = 'd.example';
        text?.dispatchEvent(new window.Event('input', { bubbles: true }));
      }),
    ).toEqual(['platform-d']);
  });

  it('can be read in a terminal and as a page, hostile content included', () => {
    const overview = batchOverview(batch('2', { a: broken, b: failed, c: pending }), [batch('1', { a: good })]);
    for (const language of ['zh-CN', 'en'] as const) {
      const text = formatBatch(overview, language);
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
      expect(text.split('\n').filter((line) => line.includes('</script>')).length).toBe(1);
    }
    const { document } = new JSDOM(renderBatchHtml(overview, 'en', (id) => `batches/2/${id}/index.html`)).window;
    expect([document.querySelectorAll('script').length, document.querySelectorAll('img').length]).toEqual([1, 0]);
    expect([...document.querySelectorAll('.batch tbody a')].map((link) => link.getAttribute('href'))).toEqual([
      'batches/2/a/index.html',
    ]);
    expect(document.querySelector('.caution [lang="en"]')?.textContent).toContain('the same command goes on');
  });
});
