import { readFile, readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { refusalWords } from './refusalWords.ts';

const collector = new URL('../../collector/', import.meta.url);

it('has words in both languages for every reason that the collector gives', async () => {
  const files = (await readdir(collector)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const source = (await Promise.all(files.map((name) => readFile(new URL(name, collector), 'utf8')))).join('\n');
  const given = [
    ...source.matchAll(/(?:reason: |problem\(|\? )'([a-z]+(?:-[a-z0-9]+)*)'/g),
    ...source.matchAll(/reason = status === 413 \? '([a-z-]+)' : '[a-z-]+'/g),
  ].map(([, reason = '']) => reason);
  const reasons = [...new Set([...given, 'request-malformed'])].filter(
    (one) => !['interaction', 'page-view', 'mobile', 'query'].includes(one),
  );
  expect(reasons.length).toBeGreaterThan(15);
  for (const reason of reasons) {
    const { 'zh-CN': zh, en } = refusalWords(reason);
    expect([reason, en]).not.toEqual([reason, `Refused: ${reason}`]);
    expect([reason, /\p{Script=Han}/u.test(zh), /\p{Script=Han}/u.test(en)]).toEqual([reason, true, false]);
  }
});
