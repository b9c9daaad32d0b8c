import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { numberedPackage } from '../../reports/certificate/package/numberedPackage.ts';
import { testPackage } from '../../reports/certificate/package/testPackage.ts';
import { testSpawn } from '../running/testSpawn.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-register-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const at = (name: string): string => join(directory, name);
const made = testPackage();
const patient = { timeout: 120_000 };
const build = async (...words: string[]) => {
  const { code, stdout, stderr } = await testSpawn(
    ['register', 'build', 'packages', '--out=site', '--lang=en', ...words],
    { cwd: directory },
  ).ended;
  return [code, `${stdout}${stderr}`] as const;
};
beforeAll(() => {
  mkdirSync(at('packages'));
  writeFileSync(at('packages/a.heyan.zip'), made.bytes);
  writeFileSync(at('trust.json'), JSON.stringify(made.trust));
  writeFileSync(at('nobody.json'), JSON.stringify({ version: 1, keys: [], withdrawn: [] }));
});

test('a register is built, built again, and told of a withdrawal; its log only grows', patient, async () => {
  expect(await build('--trust=trust.json')).toEqual([0, expect.stringContaining('index.html')]);
  expect(readdirSync(at('site')).toSorted()).toEqual([
    'feed.xml',
    'index.html',
    'log.ndjson',
    'packages',
    'verify.html',
  ]);
  const first = readFileSync(at('site/log.ndjson'), 'utf8');
  writeFileSync(
    at('packages/withdrawals.json'),
    JSON.stringify([{ number: 'HY-2026-0001', on: '2026-12-01', reason: '样品不实' }]),
  );
  expect((await build('--trust=trust.json'))[0]).toBe(0);
  const second = readFileSync(at('site/log.ndjson'), 'utf8');
  expect(second.startsWith(first)).toBe(true);
  expect(second.split('\n')).toHaveLength(3);
  expect(readFileSync(at('site/index.html'), 'utf8')).toContain('样品不实');
});

test('what is damaged, or signed by nobody trusted, is not listed', patient, async () => {
  expect(await build('--trust=nobody.json')).toEqual([2, expect.stringContaining('not in the trust list')]);
  writeFileSync(at('packages/withdrawals.json'), '[{}]');
  expect(await build('--trust=trust.json')).toEqual([2, expect.stringContaining('withdrawals.json')]);
  rmSync(at('packages/withdrawals.json'));
  writeFileSync(at('packages/b.heyan.zip'), made.bytes.slice(0, 500));
  expect(await build('--trust=trust.json')).toEqual([2, expect.stringContaining('b.heyan.zip')]);
  rmSync(at('packages/b.heyan.zip'));
});

test('a log that was changed is not continued, nor a package exchanged', patient, async () => {
  writeFileSync(at('packages/a.heyan.zip'), testPackage().bytes);
  expect(await build()).toEqual([2, expect.stringContaining('its package was replaced')]);
  writeFileSync(at('packages/a.heyan.zip'), made.bytes);
  const log = readFileSync(at('site/log.ndjson'), 'utf8');
  writeFileSync(at('site/log.ndjson'), log.replace('HY-2026-0001', 'HY-2026-0009'));
  expect(await build('--trust=trust.json')).toEqual([2, expect.stringContaining('Entry 1')]);
});

test('many are verified by threads, and the one that is damaged is named', patient, async () => {
  mkdirSync(at('many'));
  for (let number = 1; number <= 20; number += 1)
    writeFileSync(at(`many/${number}.heyan.zip`), numberedPackage(made, `HY-${number}`));
  writeFileSync(at('list.json'), JSON.stringify(made.trust));
  const words = ['register', 'build', 'many', '--out=all', '--trust=list.json', '--lang=en'];
  expect(await testSpawn(words, { cwd: directory }).ended).toMatchObject({ code: 0 });
  const log = readFileSync(at('all/log.ndjson'), 'utf8');
  expect(log.trim().split('\n')).toHaveLength(20);
  expect(await testSpawn(['verify', 'all', '--lang=en'], { cwd: directory }).ended).toMatchObject({
    code: 4,
    stdout: expect.stringContaining('20 entries'),
  });
  const damaged = numberedPackage(made, 'HY-7');
  damaged[60] = (damaged[60] ?? 0) ^ 1;
  writeFileSync(at('many/7.heyan.zip'), damaged);
  expect(await testSpawn(words, { cwd: directory }).ended).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('7.heyan.zip'),
  });
  expect(readFileSync(at('all/log.ndjson'), 'utf8')).toBe(log);
  writeFileSync(at('all/packages/7.heyan.zip'), damaged);
  expect(await testSpawn(['verify', 'all', '--lang=en'], { cwd: directory }).ended).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('the package of HY-7'),
  });
});
