import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { watchFiles } from './watchFiles.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-watch-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('changes anywhere in a folder are told once; what nobody edits and what is of our own making is not', async () => {
  const [source, reports] = [join(directory, 'source'), join(directory, 'source/reports/latest')];
  for (const folder of ['deep/er', 'node_modules/x', '.git', 'reports/latest'])
    mkdirSync(join(source, folder), { recursive: true });
  const config = join(directory, 'heyan.config.json');
  writeFileSync(config, '{}');
  const told: string[] = [];
  let next = Promise.withResolvers<void>();
  const close = await watchFiles({
    paths: [source, config],
    except: [reports],
    changed: (path) => {
      told.push(path);
      next.resolve();
    },
  });
  try {
    // None of these; they come before the one that is waited for.
    writeFileSync(join(source, 'node_modules/x/index.js'), '1');
    writeFileSync(join(source, '.git/index'), '1');
    writeFileSync(join(reports, 'run.ndjson'), '1');
    for (const text of ['1', '2', '3']) writeFileSync(join(source, 'deep/er/Server.java'), text);
    await next.promise;
    expect(told).toEqual([join(source, 'deep/er/Server.java')]);
    next = Promise.withResolvers();
    writeFileSync(config, '{ "name": "ours" }');
    await next.promise;
    expect(told.slice(1)).toEqual([config]);
  } finally {
    await close();
  }
});
