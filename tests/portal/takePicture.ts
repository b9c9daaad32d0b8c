import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chineseFont } from '../../reports/document/chineseFont.ts';

const directory = join(import.meta.dirname, '../../portal/screenshots');
const wanted = process.env['HEYAN_SCREENSHOTS'] !== undefined;

/**
 * The page as it stands, whole, for people to look at, where they ask for it (`HEYAN_SCREENSHOTS=1`): nothing is tried by it. `lettered`
 * gives it the letters that this machine may not have, and they stay.
 */
export const takePicture = async (page: Page, name: string, { lettered = false } = {}): Promise<void> => {
  if (!wanted) return;
  mkdirSync(directory, { recursive: true });
  if (lettered) {
    const font = chineseFont(await page.locator('body').innerText());
    await page.addStyleTag({
      content: `${font}\n:root, body, button, input, select, textarea { font-family: 'Noto Sans SC Variable', sans-serif !important; }`,
    });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  }
  await page.screenshot({ path: join(directory, `${name}.png`), fullPage: true });
};
