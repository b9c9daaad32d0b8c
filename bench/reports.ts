import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFile } from 'node:fs/promises';
import { printPdf } from '../cli/running/printPdf.ts';
import { manyFindings } from '../reports/samples/manyFindings.ts';
import { writeReports } from '../reports/writeReports.ts';
import { launchChromium } from '../suites/browser/chromium/launchChromium.ts';

const findings = 1_000;
const pictures = 8;
const rounds = 5;

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
const timed = async <T>(work: () => Promise<T>): Promise<readonly [number, T]> => {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
};

/** From opening the file until a filter has been applied, in the browser; milliseconds of each. */
const opened = async (file: string): Promise<readonly [open: number, filter: number]> => {
  const { browser } = await launchChromium(['--headless']);
  try {
    const page = await browser.newPage();
    await page.goto('about:blank');
    const [open] = await timed(async () => {
      await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
      await page.evaluate('document.querySelector("#filters").hidden');
    });
    const [filter] = await timed(() => page.fill('input[name="text"]', 'account'));
    return [open, filter];
  } finally {
    await browser.close();
  }
};

/**
 * All reports of a run with 1,000 findings and eight pictures; beside them `JSON.stringify` of the same record, which whatever is written
 * must do at least. Budgets: < 2 s besides the PDF, HTML < 3 MB, interactive < 1 s, the page as PDF < 10 s.
 */
export const benchReports = async (): Promise<readonly string[]> => {
  const directory = mkdtempSync(join(tmpdir(), 'heyan-bench-reports-'));
  try {
    const record = manyFindings(findings, pictures);
    const written: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bare.push((await timed(async () => JSON.stringify(record).length))[0]);
      written.push((await timed(() => writeReports(record, directory, { language: 'zh-CN' })))[0]);
    }
    const html = join(directory, 'index.html');
    const megabytes = statSync(html).size / 1_000_000;
    const [open, filter] = await opened(html);
    const text = await readFile(html, 'utf8');
    const [print, pdf] = await timed(() => printPdf(text));
    const [ms, plain] = [median(written), median(bare)];
    return [
      `reports: all of ${findings} findings in ${ms.toFixed(0)} ms (budget < 2,000), ${(ms / plain).toFixed(0)} × JSON.stringify of the record; HTML ${megabytes.toFixed(2)} MB (budget < 3)`,
      `reports: the page is open after ${open.toFixed(0)} ms (budget < 1,000), a word filtered in ${filter.toFixed(0)} ms; printed in ${(print / 1_000).toFixed(1)} s (budget < 10), ${(pdf.length / 1_000_000).toFixed(1)} MB`,
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};
