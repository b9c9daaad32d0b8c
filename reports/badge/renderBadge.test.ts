import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { sampleRecord } from '../samples/sampleRecord.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import type { Report } from '../report/report.ts';
import { renderBadge } from './renderBadge.ts';
import { renderBadgeEndpoint } from './renderBadgeEndpoint.ts';

const report = (change: Partial<Report>): Report => ({ ...sampleReport(sampleRecord(), 'en'), ...change });
const whole: Report['target'] = { ...sampleReport().target, faults: [] };
const endpoint = (of: Report): Record<string, unknown> =>
  JSON.parse(renderBadgeEndpoint(of)) as Record<string, unknown>;

describe('badges', () => {
  it('say the verdict and the testable share', () => {
    const svg = new JSDOM(renderBadge(report({ target: whole })), { contentType: 'image/svg+xml' }).window.document;
    expect(svg.querySelector('title')?.textContent).toBe('heyan: not conformant · 68% testable');
    expect(endpoint(report({ target: whole }))).toEqual({
      schemaVersion: 1,
      label: 'heyan',
      message: 'not conformant · 68% testable',
      color: 'red',
    });
  });

  it('never show a selection as the whole', () => {
    const partial = report({ verdict: 'conformant', target: whole, run: { ...report({}).run, selection: ['7.1.2'] } });
    expect(endpoint(partial)).toMatchObject({ message: 'conformant · partial run', color: 'lightgrey' });
    expect(endpoint(report({ verdict: 'conformant', target: whole }))).toMatchObject({ color: 'brightgreen' });
  });

  it('mark an error of the suite', () => {
    expect(endpoint(report({ verdict: 'error', target: whole }))).toMatchObject({ isError: true, color: 'lightgrey' });
  });
});
