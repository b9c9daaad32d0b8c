import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../', import.meta.url);

it.each(['docs/security.md', 'docs/security.zh-CN.md'])('%s names only tests and files that are there', (name) => {
  const named = [...readFileSync(new URL(name, root), 'utf8').matchAll(/`([\w./-]+\.ts)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => path.includes('/'));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});
