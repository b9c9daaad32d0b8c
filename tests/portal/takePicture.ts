import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chineseFont } from '../../reports/document/chineseFont.ts';

const directory = join(import.meta.dirname, '../../portal/screenshots');

/** The page as it stands, whole, for people to look at; with the letters that this machine may not have. */
export const takePicture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(directory, { recursive: true });
  const font = chineseFont(await page.locator('body').innerText());
  await page.addStyleTag({
    content: `${font}\n:root, body, button, input, select, textarea { font-family: 'Noto Sans SC Variable', sans-serif !important; }`,
  });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(directory, `${name}.png`), fullPage: true });
};
