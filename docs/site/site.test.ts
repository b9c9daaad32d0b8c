import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import staticFiles from '@fastify/static';
import fastify from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../suites/browser/chromium/launchChromium.ts';
import { builtProblems } from './builtProblems.ts';

const base = '/heyan/';
const folder = mkdtempSync(join(tmpdir(), 'heyan-site-'));
const server = fastify();
let browser: Browser;
let origin = '';

beforeAll(async () => {
  const words = [join(import.meta.dirname, 'buildSite.ts'), `--out=${folder}`, `--base=${base}`];
  const built = promisify(execFile)(process.execPath, words, { env: { ...process.env, VITEST: '', NODE_ENV: '' } });
  [{ browser }] = await Promise.all([launchChromium([]), built]);
  await server.register(staticFiles, { root: folder, prefix: base });
  origin = await server.listen({ host: '127.0.0.1', port: 0 });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (
  path: string,
  width = 1280,
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}${base}`)) complaints.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${origin}${base}${path}`, { waitUntil: 'networkidle' });
  return { page, complaints };
};

describe('the site as built', () => {
  test('no link leads nowhere, to a heading neither; nothing is fetched from another host', () => {
    const { dead, foreign, links } = builtProblems(folder, base);
    expect({ dead, foreign }).toEqual({ dead: [], foreign: [] });
    expect(links).toBeGreaterThan(10_000);
  });

  test('a Chinese word is searched, its page opened, and the language switched to the same page', async () => {
    const { page, complaints } = await open('');
    await page.keyboard.press('Control+k');
    await page.locator('.VPLocalSearchBox input').fill('前置数据库');
    const first = page.locator('.VPLocalSearchBox .results a').first();
    expect(await first.textContent()).toContain('前置数据库');
    await first.click();
    await page.waitForURL(/integrate\.html#4-/);
    // The address changes before the page does: what is waited for is the page.
    await page.getByRole('heading', { level: 1, name: '编写一个合规的接入平台' }).waitFor();
    await page.locator('.VPNavBarTranslations').hover();
    await page.getByRole('link', { name: 'English' }).first().click();
    await page.waitForURL(/\/en\/integrate\.html/);
    await page.getByRole('heading', { level: 1, name: 'access platform' }).waitFor();
    await page.locator('html[lang="en"]').waitFor({ state: 'attached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a word of an id, and a check in English', async () => {
    const { page, complaints } = await open('en/start.html');
    await page.keyboard.press('Control+k');
    await page.locator('.VPLocalSearchBox input').fill('interface.refuses-replay');
    await page.locator('.VPLocalSearchBox .results a').first().click();
    await page.waitForURL(/checks\/interface\.html#interface-refuses-replay/);
    expect(await page.locator('[id="interface-refuses-replay"]').textContent()).toContain(
      'A replayed request is refused',
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each([
    '',
    'integrate.html',
    'kill-matrix.html',
    'checks/',
    'en/requirements/',
    'indicators/',
    'indicators/statements.html',
  ])('on a narrow screen /%s does not run over its edge', async (path) => {
    const { page, complaints } = await open(path, 360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
