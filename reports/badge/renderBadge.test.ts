import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { sampleRecord } from '../samples/sampleRecord.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { sampleVariants } from '../samples/sampleVariants.ts';
import type { Report } from '../report/report.ts';
import { renderBadge } from './renderBadge.ts';
import { renderBadgeEndpoint } from './renderBadgeEndpoint.ts';

const report = (change: Partial<Report>): Report => ({ ...sampleReport(sampleRecord(), 'en'), ...change });
const whole: Report['target'] = { ...sampleReport().target, faults: [] };
const endpoint = (of: Report): Record<string, unknown> =>
  JSON.parse(renderBadgeEndpoint(of)) as Record<string, unknown>;

const conformant = (change: Partial<Report> = {}): Report => ({
  ...sampleReport(sampleVariants.conformant(), 'en'),
  ...change,
});

describe('badges', () => {
  it('say the level and the testable share', () => {
    const svg = new JSDOM(renderBadge(report({ target: whole })), { contentType: 'image/svg+xml' }).window.document;
    expect(svg.querySelector('title')?.textContent).toBe('heyan: core not conformant · 68% testable');
    expect(endpoint(report({ target: whole }))).toEqual({
      schemaVersion: 1,
      label: 'heyan',
      message: 'core not conformant · 68% testable',
      color: 'red',
    });
    expect(endpoint(conformant())).toMatchObject({
      message: expect.stringMatching(/^full conformant · /) as string,
      color: 'brightgreen',
    });
    expect(endpoint(sampleReport(sampleVariants.brokenAtFull(), 'zh-CN'))).toMatchObject({
      message: expect.stringMatching(/^核心符合 · 可测 /) as string,
      color: 'brightgreen',
    });
    expect(endpoint(sampleReport(sampleVariants.halfBuilt(), 'zh-CN'))).toMatchObject({
      message: expect.stringMatching(/^核心未完成 · /) as string,
      color: 'yellow',
    });
  });

  it('stand in one page: each has ids of its own, the same each time, and refers to no other', () => {
    const { run } = conformant();
    const other = conformant({ run: { ...run, id: 'another' } });
    const badges = [renderBadge(conformant()), renderBadge(other), renderBadge(conformant(), other)];
    expect(renderBadge(conformant())).toBe(badges[0]);
    const all = badges.map((svg) => Array.from(svg.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
    expect(new Set(all.flat()).size).toBe(9);
    for (const [at, svg] of badges.entries())
      expect(new Set(Array.from(svg.matchAll(/url\(#([^)]+)\)/g), ([, id]) => id))).toEqual(new Set(all[at]));
  });

  it('are never green for a selection, deliberate faults or what could only be observed', () => {
    const { run, target, gate } = conformant();
    const selection = endpoint(conformant({ run: { ...run, selection: ['7.1.2'] } }));
    expect(selection).toMatchObject({ message: 'full conformant · partial run', color: 'lightgrey' });
    expect(endpoint(conformant({ target: { ...target, faults: ['any'] } }))).toMatchObject({ color: 'lightgrey' });
    expect(endpoint(conformant({ gate: { ...gate, name: 'observed' } }))).toMatchObject({
      message: 'full conformant · observed only',
      color: 'lightgrey',
    });
    expect(endpoint(sampleReport(sampleVariants.selective(), 'en'))).toMatchObject({ color: 'yellow' });
  });

  it('are not green for a waived violation', () => {
    expect(endpoint(sampleReport(sampleVariants.waived(), 'en'))).toMatchObject({ color: 'red' });
  });

  it('mark an error of the suite', () => {
    expect(endpoint(report({ verdict: 'error', target: whole }))).toMatchObject({
      isError: true,
      message: expect.stringMatching(/^suite error/) as string,
      color: 'lightgrey',
    });
  });
});
