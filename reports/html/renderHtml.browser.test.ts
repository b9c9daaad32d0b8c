import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../suites/browser/chromium/launchChromium.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { renderHtml } from './renderHtml.ts';
import { testWhere } from '../../fixtures/starting/testWhere.ts';
import { missingChromium } from '../../suites/browser/chromium/missingChromium.ts';

// The page as a reader opens it: from a file, in a real browser, with the hostile sample inside.
let directory: string;
let browser: Browser;
let page: Page;
let address: string;
const troubles: string[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'heyan-page-'));
  const file = join(directory, 'index.html');
  await writeFile(file, renderHtml(sampleReport()));
  address = pathToFileURL(file).href;
  ({ browser } = await launchChromium([]));
  page = await browser.newPage();
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('dialog', (dialog) => troubles.push(dialog.message()));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) troubles.push(request.url());
  });
  await page.goto(address);
}, 150_000);

afterAll(async () => {
  await browser.close();
  await rm(directory, { recursive: true, force: true });
});

const shown = (selector: string): Promise<number> => page.locator(selector).filter({ visible: true }).count();

testWhere(await missingChromium(), 'the report page in Chromium', () => {
  it('changes its language without a reload', async () => {
    expect([await page.title(), await page.locator('.level-core h2').innerText()]).toEqual([
      '核心不符合 · 全面不符合 · 示范资源平台 · 核验报告',
      '不符合',
    ]);
    await page.click('[data-set-language="en"]');
    expect([await page.title(), await page.locator('.level-core h2').innerText()]).toEqual([
      'core not conformant · full not conformant · 示范资源平台 · heyan report',
      'Not conformant',
    ]);
    expect(await page.locator('select option').first().textContent()).toBe('All');
    expect(await shown('body span[lang="zh-CN"]')).toBe(0);
    await page.click('[data-set-language="zh-CN"]');
  });

  it('filters requirements and checks by verdict, channel, clause and words', async () => {
    const checks = 'details.check';
    expect(await shown(checks)).toBe(10);
    await page.click('[data-filter="verdict"][value="failed"]');
    expect([await shown(checks), await shown('tr[data-item]')]).toEqual([1, 1]);
    await page.click('[data-filter="verdict"][value="passed"]');
    expect(await shown(checks)).toBe(4);
    await page.click('[data-filter="channel"][value="interface"]');
    expect(await shown(checks)).toBe(1);
    await page.click('#filters [type="reset"]');
    await expect.poll(() => shown(checks)).toBe(10);
    await page.selectOption('select[name="clause"]', '7.3');
    expect(await shown(checks)).toBe(4);
    await page.fill('input[name="text"]', 'push-user');
    expect(await shown(checks)).toBe(1);
    await page.fill('input[name="text"]', 'no such thing');
    expect([await shown(checks), await shown('.nothing')]).toEqual([0, 2]);
  });

  it('opens what a link names, even when a filter hid it', async () => {
    await page.evaluate(() => {
      location.hash = '#check-exchange.push-user-rights';
    });
    await expect.poll(() => page.locator('[id="check-exchange.push-user-rights"]').getAttribute('open')).toBe('');
    expect(await shown('details.check')).toBe(10);
  });

  it('keeps its filter in the address, so that a link shows another reader the same', async () => {
    await page.click('#filters [type="reset"]');
    await page.click('[data-filter="verdict"][value="failed"]');
    await page.click('[data-filter="channel"][value="beacon"]');
    await page.fill('input[name="text"]', 'column');
    // Another process tells the address: it may come later than the fill.
    await expect
      .poll(() => new URL(page.url()).hash.slice(2))
      .toBe(`${new URLSearchParams({ verdict: 'failed', channel: 'beacon', text: 'column' })}`);
    const link = page.url();
    const other = await browser.newPage();
    await other.goto(`${link}&lang=en&clause=no-such-clause&verdict=evil`);
    expect([
      await other.locator('details.check').filter({ visible: true }).count(),
      await other.locator('html').getAttribute('lang'),
      await other.locator('input[name="text"]').inputValue(),
      await other.locator('.chip[aria-pressed="true"]').count(),
    ]).toEqual([await shown('details.check'), 'en', 'column', 2]);
    await other.close();
    await page.click('#filters [type="reset"]');
    await expect.poll(() => new URL(page.url()).hash).toBe('');
  });

  it('counts what it shows, and beside each chip what that would show', async () => {
    await page.click('#filters [type="reset"]');
    await expect.poll(() => page.locator('.chip[aria-pressed="true"]').count()).toBe(0);
    const number = async (selector: string): Promise<number> => Number(await page.locator(selector).innerText());
    for (const chip of await page.locator('.chip').all()) {
      const told = Number(await chip.locator('.chip-count').innerText());
      await chip.click();
      expect(await shown('[data-item]')).toBeLessThanOrEqual(told);
      const open = await page.locator('[data-item]:not([hidden])').count();
      expect([await chip.getAttribute('value'), open]).toEqual([await chip.getAttribute('value'), told]);
      expect((await number('[data-shown="check"]')) + (await number('[data-shown="requirement"]'))).toBe(told);
      await chip.click();
    }
    await page.click('[data-filter="channel"][value="beacon"]');
    expect(await page.locator('#checks h2 .count').innerText()).toMatch(/^\d+ \/ 10$/);
    await page.click('[data-filter="channel"][value="beacon"]');
    expect(await page.locator('#checks h2 .count').innerText()).toBe('10');
  });

  it('prints a cover, and from then on whom it is about and the number of the page', async () => {
    expect(await shown('.cover')).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect([await shown('.cover'), await shown('header.top'), await shown('#filters')]).toEqual([1, 0, 0]);
    await page.emulateMedia({ media: null });
    const rules = await page.evaluate(() =>
      [...document.styleSheets].flatMap((sheet) =>
        [...sheet.cssRules].filter((rule) => rule instanceof CSSPageRule).map((rule) => rule.cssText),
      ),
    );
    const head = rules.find((rule) => rule.startsWith('@page zh {'));
    expect(head).toContain('核验 · 示范资源平台');
    expect(head).toMatch(/counter\(page\).*counter\(pages\)/s);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(3);
  });

  it.each([1280, 390])('fits a window %i wide, in both languages', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    for (const language of ['en', 'zh-CN']) {
      await page.click(`[data-set-language="${language}"]`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    }
  });

  it('ran nothing of the candidate’s, asked for nothing and reported no error', () => {
    expect(troubles).toEqual([]);
  });
});
