import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleVariants } from '../samples/sampleVariants.ts';
import type { RunRecord } from '../../suites/engine/evidence/runRecord.ts';
import { sampleRecord } from '../samples/sampleRecord.ts';
import { writeReports } from '../writeReports.ts';
import { writeOverview } from './writeOverview.ts';

const record = (platformId: string, verdict: 'conformant' | 'nonconformant'): RunRecord => {
  const sample = verdict === 'conformant' ? sampleVariants.conformant() : sampleRecord();
  if (sample.footer === undefined) throw new Error('The sample has lost its footer.');
  return {
    ...sample,
    header: { ...sample.header, target: { ...sample.header.target, platformId, faults: [] } },
    footer: {
      ...sample.footer,
      verdict,
      summary: { ...sample.footer.summary, testableShare: verdict === 'conformant' ? 0.9 : 0.5 },
    },
  };
};

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'heyan-overview-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('writeOverview', () => {
  it('leads to every page, counts every check once and shows the worst', async () => {
    const good = await writeReports(record('PT-1', 'conformant'), join(directory, 'resource'), { language: 'en' });
    const bad = await writeReports(record('PT-2', 'nonconformant'), join(directory, 'service'), { language: 'en' });
    const { files } = await writeOverview([good, bad], directory);
    const page = new JSDOM(await readFile(files.html, 'utf8')).window.document;
    const links = [...page.querySelectorAll('a.platform')].map((link) => link.getAttribute('href') ?? '');
    expect(links).toEqual(['resource/index.html', 'service/index.html']);
    for (const link of links) expect((await stat(join(directory, link))).size).toBeGreaterThan(0);
    expect(page.querySelector('.band h1 [lang="en"]')?.textContent).toBe('core not conformant · full not conformant');
    const junit = new JSDOM(await readFile(files.junit, 'utf8'), { contentType: 'text/xml' }).window.document;
    expect(junit.querySelectorAll('testcase').length).toBe(good.report.checks.length + bad.report.checks.length);
    expect(junit.querySelectorAll('testsuite[name^="PT-2."] failure').length).toBe(1);
    expect(Number(junit.documentElement.getAttribute('tests'))).toBe(junit.querySelectorAll('testcase').length);
    expect(JSON.parse(await readFile(files.badgeEndpoint, 'utf8'))).toMatchObject({
      message: 'core not conformant · 50% testable',
      color: 'red',
    });
  });
});
