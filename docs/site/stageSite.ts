import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { servedName } from './contents/servedName.ts';
import { siteContents } from './siteContents.ts';

const root = new URL('../../', import.meta.url);
/** What VitePress reads (`srcDir` of siteConfig.ts). */
const stage = new URL('docs/.vitepress/pages/', root);

const place = (path: string): string => {
  const file = fileURLToPath(new URL(path, stage));
  mkdirSync(dirname(file), { recursive: true });
  return file;
};

const unchanged = (file: string, text: string): boolean => {
  try {
    return readFileSync(file, 'utf8') === text;
  } catch {
    return false;
  }
};

/**
 * Writes the pages, and what they link to, to where VitePress reads them. With `anew` nothing older stays; else what
 * did not change is left alone, so that a server that watches shows what did.
 */
export const stageSite = ({ anew }: { readonly anew: boolean }): void => {
  const { pages, files } = siteContents();
  if (anew) rmSync(stage, { recursive: true, force: true });
  for (const { path, markdown } of pages) {
    const file = place(path);
    if (!unchanged(file, markdown)) writeFileSync(file, markdown);
  }
  const copy = (from: string, to: string): void => {
    const file = place(to);
    if (anew || !existsSync(file)) copyFileSync(fileURLToPath(new URL(from, root)), file);
  };
  copy('portal/public/favicon.svg', 'public/favicon.svg');
  for (const path of files) copy(path, `public/files/${servedName(path)}`);
};
