import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** What a browser loads before the first page is shown: the page, and the scripts and styles that it names. */
export const firstView = (dist: URL): { readonly files: readonly string[]; readonly gzipped: number } => {
  const page = readFileSync(new URL('index.html', dist), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/portal\/(assets\/[^"]+)"/g)].map(([, file = '']) => file);
  const files = ['index.html', ...named];
  return {
    files,
    gzipped: files.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length, 0),
  };
};
