import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { numberedPackage } from '../../reports/certificate/package/numberedPackage.ts';
import { testPackage } from '../../reports/certificate/package/testPackage.ts';
import { testSurveillance } from '../../reports/certificate/package/testSurveillance.ts';
import { verifyPackage } from '../../reports/certificate/package/verifyPackage.ts';
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

describe('the record of a surveillance', () => {
  const words = ['register', 'build', 'watched', '--out=watch', '--trust=w.json', '--lang=en'];
  const file = at('watched/HY-2026-0001.surveillance-2026-11-27.heyan.zip');
  const built = () => testSpawn(words, { cwd: directory }).ended;
  const refused = async (bytes: Uint8Array) => {
    writeFileSync(file, bytes);
    return built();
  };
  beforeAll(() => {
    mkdirSync(at('watched'));
    writeFileSync(at('w.json'), JSON.stringify(made.trust));
    writeFileSync(at('watched/a.heyan.zip'), made.bytes);
  });

  test.each([
    ['of another certificate', { number: 'HY-9' }, {}, 'no package of the certificate HY-9'],
    ['of another level', { level: 'core' as const }, {}, 'its product or certificate is not that of'],
    ['of another product', {}, { version: '2' }, 'its product or certificate is not that of'],
  ])('%s is not listed', patient, async (_, certificate, product, said) => {
    const read = verifyPackage(made.bytes, { today: '2026-11-27' }).manifest;
    if (read === undefined) throw new Error('Expected a manifest.');
    const record = testSurveillance(
      made,
      {},
      { certificate: { ...read.certificate, ...certificate }, product: { ...read.product, ...product } },
    );
    expect(await refused(record)).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
  });

  test('of another package, damaged, or of a day outside the certificate is not listed', patient, async () => {
    expect(await refused(testSurveillance(made, { certificateSha256: 'ab'.repeat(32) }))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('of another package of the certificate'),
    });
    const damaged = testSurveillance(made);
    damaged[80] = (damaged[80] ?? 0) ^ 1;
    expect(await refused(damaged)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('surveillance-2026-11-27'),
    });
    expect(await refused(testSurveillance(made, { on: '2026-11-01' }))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not within'),
    });
    rmSync(file);
  });

  test(
    'stands with its certificate, in the log and among the packages, and cannot be taken away',
    patient,
    async () => {
      expect(await built()).toMatchObject({ code: 0 });
      const before = readFileSync(at('watch/log.ndjson'), 'utf8');
      const record = testSurveillance(made);
      expect(await refused(record)).toMatchObject({ code: 0 });
      const log = readFileSync(at('watch/log.ndjson'), 'utf8');
      expect(log.startsWith(before)).toBe(true);
      expect(JSON.parse(log.slice(before.length))).toMatchObject({
        event: 'surveillance',
        number: 'HY-2026-0001',
        on: '2026-11-27',
        outcome: 'nonconformant',
        sha256: createHash('sha256').update(record).digest('hex'),
      });
      const { document } = new JSDOM(readFileSync(at('watch/index.html'), 'utf8')).window;
      const row = document.querySelector('[data-entry="row"]');
      const details = document.querySelector('[data-entry="details"]');
      // Shown, and by itself no withdrawal.
      expect([row?.getAttribute('data-status'), row?.querySelector('.outcome-nonconformant')?.textContent]).toEqual([
        expect.stringMatching(/^(?:valid|expired)$/),
        expect.stringContaining('2026-11-27'),
      ]);
      expect(details?.textContent).toContain('7.2.3 is violated');
      const link = [...(details?.querySelectorAll('a') ?? [])].find(({ href }) => href.includes('surveillance'));
      expect(readFileSync(at(`watch/${link?.getAttribute('href')}`))).toEqual(Buffer.from(record));
      const verify = (...more: string[]) => testSpawn(['verify', ...more, '--lang=en'], { cwd: directory }).ended;
      expect(await verify('watch')).toMatchObject({ code: 4, stdout: expect.stringContaining('2 entries') });
      expect(await verify(file, '--trust=w.json', '--against=watched/a.heyan.zip')).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('no certificate'),
      });
      expect(await verify(file, '--trust=w.json', '--against=w.json')).toMatchObject({ code: 1 });

      rmSync(file);
      expect(await built()).toMatchObject({ code: 2, stderr: expect.stringContaining('no longer in the directory') });
      rmSync(at(`watch/${link?.getAttribute('href')}`));
      expect(await verify('watch')).toMatchObject({
        code: 1,
        stdout: expect.stringContaining('the record of the surveillance of HY-2026-0001'),
      });
      expect(readFileSync(at('watch/log.ndjson'), 'utf8')).toBe(log);
      writeFileSync(file, record);
      expect(await built()).toMatchObject({ code: 0 });
      expect(readFileSync(at('watch/log.ndjson'), 'utf8')).toBe(log);
      writeFileSync(at('watched/again.heyan.zip'), record);
      expect(await built()).toMatchObject({ code: 2, stderr: expect.stringContaining('it is the same as') });
    },
  );
});
