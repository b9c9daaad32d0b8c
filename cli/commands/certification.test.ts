import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testOrder } from '../../spec/certification/testOrder.ts';
import { testPackage } from '../../reports/certificate/package/testPackage.ts';
import { testSpawn } from '../running/testSpawn.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-certification-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const environment = { HEYAN_KEY_PASSPHRASE: 'correct horse battery' };
const heyan = (...words: string[]) => testSpawn([...words, '--lang=en'], { cwd: directory, env: environment }).ended;
const at = (name: string): string => join(directory, name);
const patient = { timeout: 300_000 };

describe('an order', () => {
  test('is written, found blank, and accepted when it is filled in', patient, async () => {
    expect(await heyan('order', 'init', '--platform=service', '--out=order.json')).toMatchObject({ code: 0 });
    expect(await heyan('order', 'init', '--out=order.json')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('HEYAN_FILE_EXISTS'),
    });
    expect(await heyan('order', 'check', 'order.json')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('HEYAN_ORDER_INVALID'),
    });
    writeFileSync(at('order.json'), JSON.stringify(testOrder));
    expect(await heyan('order', 'check', 'order.json')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('HY-2026-0001'),
    });
    writeFileSync(
      at('order.json'),
      JSON.stringify({ ...testOrder, attestations: [{ requirement: 'a', file: 'missing.pdf' }] }),
    );
    expect(await heyan('order', 'check', 'order.json')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('missing.pdf'),
    });
  });
});

describe('keys', () => {
  test('are made, encrypted, and listed for others', patient, async () => {
    for (const algorithm of ['ed25519', 'sm2'])
      expect(await heyan('keys', 'create', '--name=Lab', `--algorithm=${algorithm}`)).toMatchObject({ code: 0 });
    expect(await heyan('keys', 'trust', 'ed25519.key.json', 'sm2.key.json')).toMatchObject({ code: 0 });
    const trust = JSON.parse(readFileSync(at('trust.json'), 'utf8')) as { readonly keys: readonly unknown[] };
    expect(trust.keys).toHaveLength(2);
    expect(readFileSync(at('trust.json'), 'utf8')).not.toContain('encrypted');
    expect(await heyan('keys', 'trust', 'order.json', '--out=t.json')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('HEYAN_KEY_UNUSABLE'),
    });
    expect(await heyan('keys', 'create', '--name=Lab', '--until=2001-01-01', '--out=k.json')).toMatchObject({
      code: 2,
    });
  });

  test('certify says at once what it lacks, before anything is examined', patient, async () => {
    writeFileSync(at('order.json'), JSON.stringify(testOrder));
    expect(await heyan('certify', '--reference')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--order'),
    });
    expect(await heyan('certify', '--reference', '--order=order.json')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--key'),
    });
    const other = await testSpawn(
      ['certify', '--reference', '--order=order.json', '--key=ed25519.key.json', '--lang=en'],
      {
        cwd: directory,
        env: { HEYAN_KEY_PASSPHRASE: 'something else entirely' },
      },
    ).ended;
    expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining('HEYAN_KEY_UNUSABLE') });
  });
});

describe('verify', () => {
  const made = testPackage();
  beforeAll(() => {
    writeFileSync(at('a.heyan.zip'), made.bytes);
    writeFileSync(at('t.json'), JSON.stringify(made.trust));
    writeFileSync(at('none.json'), JSON.stringify({ version: 1, keys: [], withdrawn: [] }));
    writeFileSync(at('broken.json'), '{"version":1}');
    const changed = made.bytes.slice();
    // Within the order, which stands as it is.
    const place = Buffer.from(changed).indexOf('示范检测实验室');
    changed[place] = (changed[place] ?? 0) ^ 1;
    writeFileSync(at('changed.heyan.zip'), changed);
    writeFileSync(at('no.heyan.zip'), 'no package');
  });

  test.each([
    [['a.heyan.zip', '--trust=t.json'], 0, 'Valid'],
    [['a.heyan.zip'], 4, 'without a trust list'],
    [['a.heyan.zip', '--trust=none.json'], 1, 'not in the trust list'],
    [['changed.heyan.zip', '--trust=t.json'], 1, 'order.json'],
    [['no.heyan.zip'], 2, 'HEYAN_PACKAGE_UNREADABLE'],
    [['missing.zip'], 2, 'ENOENT'],
    [['a.heyan.zip', '--trust=broken.json'], 2, 'not written as one'],
  ] as const)('%j ends with %i', patient, async (words, code, said) => {
    const ended = await heyan('verify', ...words);
    expect([ended.code, `${ended.stdout}${ended.stderr}`]).toEqual([code, expect.stringContaining(said)]);
  });
});

describe('certify', () => {
  const certify = async (...words: string[]) => {
    const issuedOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const dates = { ...testOrder.dates, issuedOn, validUntil: `${Number(issuedOn.slice(0, 4)) + 1}-01-31` };
    writeFileSync(at('whole.json'), JSON.stringify({ ...testOrder, dates }));
    await heyan('keys', 'create', '--name=Lab', '--out=lab.json');
    const ended = await heyan('certify', '--reference', '--order=whole.json', '--key=lab.json', '--json', ...words);
    const said = JSON.parse(ended.stdout) as {
      readonly certified: boolean;
      readonly package?: string;
      readonly refusals?: readonly { readonly en: string }[];
    };
    return { code: ended.code, said };
  };

  test(
    'the reference platform at the level full: nothing but a checkout with changes stands in the way',
    patient,
    async () => {
      const { code, said } = await certify('--out=good');
      expect(existsSync(at('good/report/report.zh-CN.pdf'))).toBe(true);
      const own = /^the suite’s own files/;
      expect((said.refusals ?? []).filter(({ en }) => !own.test(en))).toEqual([]);
      expect(code).toBe(said.certified ? 0 : 1);
      const wrong: (number | null)[] = [];
      for (const words of said.package === undefined
        ? []
        : [
            ['keys', 'trust', 'lab.json', '--out=lab.trust.json'],
            ['verify', said.package, '--trust=lab.trust.json'],
            ['verify', 'good/badge.svg', '--trust=lab.trust.json'],
          ])
        wrong.push(...[(await heyan(...words)).code].filter((one) => one !== 0));
      expect(wrong).toEqual([]);
    },
  );
});
