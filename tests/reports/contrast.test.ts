import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testWhere } from '../../fixtures/starting/testWhere.ts';
import { batchOverview } from '../../reports/batch/batchOverview.ts';
import { renderBatchHtml } from '../../reports/batch/renderBatchHtml.ts';
import { targetSummary } from '../../reports/batch/targetSummary.ts';
import { compareReports } from '../../reports/compare/compareReports.ts';
import { compareSeries } from '../../reports/compare/compareSeries.ts';
import { renderComparisonHtml } from '../../reports/compare/renderComparisonHtml.ts';
import { renderSeriesHtml } from '../../reports/compare/renderSeriesHtml.ts';
import { renderHtml } from '../../reports/html/renderHtml.ts';
import { appendLog } from '../../reports/register/appendLog.ts';
import { renderRegister } from '../../reports/register/renderRegister.ts';
import { sampleRegisterEntry } from '../../reports/samples/sampleRegisterEntry.ts';
import { sampleReport } from '../../reports/samples/sampleReport.ts';
import { sampleVariants } from '../../reports/samples/sampleVariants.ts';
import { launchChromium } from '../../suites/browser/chromium/launchChromium.ts';
import { missingChromium } from '../../suites/browser/chromium/missingChromium.ts';
import { axeProblems, readyForAxe } from '../portal/axeProblems.ts';

/* Every page that a command writes, in every theme: text stands out from its ground by 4.5 at least (WCAG 2.2, 1.4.3), and nothing else is amiss. */

const sample = sampleReport();
const conformant = sampleReport(sampleVariants.conformant());
const at = sample.run.startedAt;
const batch = (id: string, report: typeof sample) => ({
  schemaVersion: 1 as const,
  id,
  startedAt: at,
  endedAt: null,
  heyan: '0.1.0',
  command: 'a'.repeat(64),
  targets: [
    {
      id: 'one',
      url: 'https://one.example/',
      outcome: { status: 'reported' as const, exitCode: 1, startedAt: at, endedAt: at, summary: targetSummary(report) },
    },
    {
      id: 'two',
      url: 'https://two.example/',
      outcome: { status: 'failed' as const, exitCode: 2, startedAt: at, endedAt: at, why: 'unreachable' },
    },
    { id: 'three', url: 'https://three.example/', outcome: { status: 'pending' as const } },
  ],
});
const log = appendLog(
  [],
  [
    { event: 'certified', number: 'HY-1', sha256: 'ab'.repeat(32) },
    { event: 'withdrawn', number: 'HY-2', on: '2026-12-01', reason: '样品不实' },
  ],
  at,
);
const surveyed = { number: 'HY-1', on: '2026-12-01', outcome: 'nonconformant', note: 'run 1' } as const;
const pages: Readonly<Record<string, string>> = {
  report: renderHtml(sample),
  conformant: renderHtml(conformant),
  comparison: renderComparisonHtml(compareReports(conformant, sample), 'zh-CN'),
  series: renderSeriesHtml(compareSeries([conformant, sample, conformant]), 'zh-CN'),
  register: renderRegister(
    [
      { ...sampleRegisterEntry(1), surveillance: [surveyed] },
      sampleRegisterEntry(2, {}, 'withdrawn'),
      sampleRegisterEntry(3, {}, 'expired'),
    ],
    log,
    at,
  ),
  batch: renderBatchHtml(
    batchOverview(batch('2', sample), [batch('1', conformant)]),
    'zh-CN',
    (id) => `${id}/index.html`,
  ),
};

let browser: Browser;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'heyan-contrast-'));
  ({ browser } = await launchChromium([]));
}, 150_000);
afterAll(async () => {
  await browser.close();
  await rm(directory, { recursive: true, force: true });
});

testWhere(await missingChromium(), 'pages of the reports', () => {
  it.each(
    Object.keys(pages).flatMap((name) => (['light', 'dark', 'print'] as const).map((theme) => [name, theme] as const)),
  )('%s in %s', { timeout: 120_000 }, async (name, theme) => {
    const file = join(directory, `${name}.html`);
    await writeFile(file, pages[name] ?? '');
    const context = await browser.newContext();
    await readyForAxe(context);
    const page = await context.newPage();
    await page.emulateMedia(theme === 'print' ? { media: 'print' } : { colorScheme: theme });
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await axeProblems(page)).toEqual([]);
    await context.close();
  });
});
