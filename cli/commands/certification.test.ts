import { certificateOf } from '../../reports/certificate/certificateOf.ts';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../fixtures/starting/freePort.ts';
import { startTimeServer } from '../../fixtures/timestamps/startTimeServer.ts';
import { createTimeStampAuthority } from '../../fixtures/timestamps/createTimeStampAuthority.ts';
import { startTimeStampServer } from '../../fixtures/timestamps/startTimeStampServer.ts';
import { testOrder } from '../../spec/certification/testOrder.ts';
import { buildPackage } from '../../reports/certificate/package/buildPackage.ts';
import { testSurveillance } from '../../reports/certificate/package/testSurveillance.ts';
import { testPackage } from '../../reports/certificate/package/testPackage.ts';
import { testStampedPackage } from '../../reports/certificate/package/testStampedPackage.ts';
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
    [['a.heyan.zip', '--against=a.heyan.zip'], 2, '--against is not for verifying a package'],
    [['a.heyan.zip', '--product-version=1'], 2, '--product-version is not for verifying a package'],
  ] as const)('%j ends with %i', patient, async (words, code, said) => {
    const ended = await heyan('verify', ...words);
    expect([ended.code, `${ended.stdout}${ended.stderr}`]).toEqual([code, expect.stringContaining(said)]);
  });
});

describe('verify', () => {
  test('a time-stamped package says when, and by whom it was stamped', patient, async () => {
    const authority = await createTimeStampAuthority();
    const { bytes, trust } = await testStampedPackage(authority, new Date('2026-11-26T12:00:05Z'));
    const { timeStamping: _, ...silent } = trust;
    writeFileSync(at('s.heyan.zip'), bytes);
    writeFileSync(at('s.json'), JSON.stringify(silent));
    writeFileSync(at('tsa.pem'), authority.pem.issuer);
    writeFileSync(at('stranger.pem'), (await createTimeStampAuthority()).pem.issuer);
    for (const [words, code, said] of [
      [[], 0, 'without a certificate of the authority'],
      [
        ['--timestamp-certificate=tsa.pem'],
        0,
        'Time stamp: 2026-11-26 20:00:05 Test TSA http://tsa.example/tsr (trusted)',
      ],
      [['--timestamp-certificate=stranger.pem'], 1, 'none that is trusted'],
      [['--timestamp-certificate=s.json'], 2, 'HEYAN_TIME_STAMP'],
    ] as const) {
      const ended = await heyan('verify', 's.heyan.zip', '--trust=s.json', ...words);
      expect([ended.code, `${ended.stdout}${ended.stderr}`]).toEqual([code, expect.stringContaining(said)]);
    }
  });
});

describe('certify', () => {
  const issuedOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const dates = { ...testOrder.dates, issuedOn, validUntil: `${Number(issuedOn.slice(0, 4)) + 1}-01-31` };
  // As the reference platform says of itself in its conformance statement.
  const product = { ...testOrder.product, version: '1' };
  const certify = async (environmentOfRun: Readonly<Record<string, string>>, ...words: string[]) => {
    const target = words.find((word) => word.startsWith('--target='));
    const address = target?.slice('--target='.length) ?? product.address;
    writeFileSync(at('whole.json'), JSON.stringify({ ...testOrder, product: { ...product, address }, dates }));
    const ended = await testSpawn(
      [
        'certify',
        ...(target === undefined ? ['--reference'] : []),
        '--order=whole.json',
        '--key=lab.json',
        '--json',
        '--lang=en',
        ...words,
      ],
      { cwd: directory, env: { ...environment, ...environmentOfRun } },
    ).ended;
    const said = (ended.stdout === '' ? undefined : JSON.parse(ended.stdout)) as
      | {
          readonly certified: boolean;
          readonly package?: string;
          readonly refusals?: readonly { readonly en: string }[];
        }
      | undefined;
    return { ...ended, said, refusals: (said?.refusals ?? []).map(({ en }) => en) };
  };
  beforeAll(async () => void (await heyan('keys', 'create', '--name=Lab', '--out=lab.json')));
  /** A checkout with changes is the one thing that may stand in the way here. */
  const own = /^the suite’s own files/;

  test(
    'the reference platform at the level full, by a clock that was compared and with a time stamp',
    patient,
    async () => {
      const authority = await createTimeStampAuthority();
      const stamps = await startTimeStampServer(authority);
      const time = await startTimeServer();
      writeFileSync(at('lab-tsa.pem'), authority.pem.issuer);
      try {
        const { code, said, refusals } = await certify(
          { HEYAN_TIME_SERVER: time.address },
          '--out=good',
          `--timestamp-server=${stamps.url}`,
          '--timestamp-certificate=lab-tsa.pem',
        );
        expect(existsSync(at('good/report/report.zh-CN.pdf'))).toBe(true);
        expect(readFileSync(at('good/report/report.en.html'), 'utf8')).toContain(`from ${time.address}`);
        expect(refusals.filter((one) => !own.test(one))).toEqual([]);
        expect(code).toBe(said?.certified === true ? 0 : 1);
        expect(time.asked()).toBeGreaterThan(0);
        const wrong: (number | null)[] = [];
        for (const words of said?.package === undefined
          ? []
          : [
              ['keys', 'trust', 'lab.json', '--timestamp-certificate=lab-tsa.pem', '--out=lab.trust.json'],
              ['verify', said.package, '--trust=lab.trust.json'],
              ['verify', 'good/badge.svg', '--trust=lab.trust.json', '--product-version=1'],
              ['verify', 'good/badge.png', '--trust=lab.trust.json', `--product-address=${testOrder.product.address}`],
            ])
          wrong.push(...[(await heyan(...words)).code].filter((one) => one !== 0));
        expect(wrong).toEqual([]);
      } finally {
        await stamps.close();
        time.close();
      }
    },
  );

  test('a platform of somebody else, met by its address alone', patient, async () => {
    const platform = testSpawn(['access-platform', '--platform=resource'], { cwd: directory });
    const time = await startTimeServer();
    try {
      const { url } = JSON.parse(await platform.firstLine) as { readonly url: string };
      const { code, said, refusals } = await certify(
        { HEYAN_TIME_SERVER: time.address },
        `--target=${url}`,
        '--out=theirs',
      );
      expect(refusals.filter((one) => !own.test(one))).toEqual([]);
      expect(code).toBe(said?.certified === true ? 0 : 1);
      const report = JSON.parse(readFileSync(at('theirs/runs/1/report.json'), 'utf8')) as {
        readonly target: { readonly origin: string; readonly url: string };
      };
      expect(report.target).toMatchObject({ origin: 'external', url });
    } finally {
      time.close();
      platform.child.kill('SIGTERM');
      await platform.ended;
    }
  });

  /** A package of the reference platform as it was certified, and the same with something else in its order. */
  const certified = (change: Partial<typeof product> = {}) => {
    const order = { ...testOrder, product: { ...product, ...change }, dates };
    const [key, ...others] = testPackage().keys;
    if (key === undefined) throw new Error('Expected a key.');
    return buildPackage(
      {
        createdAt: new Date().toISOString(),
        certificate: certificateOf(order),
        product: order.product,
        suite: { version: '0.1.0', hash: 'ab'.repeat(32), origin: 'checkout' },
        profile: { id: 'reference', version: '1', hash: 'cd'.repeat(32) },
        clock: { server: null, offsetMs: null, uncertaintyMs: null },
        runs: [],
      },
      [{ path: 'order.json', bytes: new Uint8Array(Buffer.from(JSON.stringify(order))) }],
      [key, ...others],
    );
  };
  const survey = async (file: string, ...words: string[]) => {
    const time = await startTimeServer();
    try {
      const ended = await testSpawn(
        ['certify', `--surveillance=${file}`, '--reference', '--key=lab.json', '--json', '--lang=en', ...words],
        { cwd: directory, env: { ...environment, HEYAN_TIME_SERVER: time.address } },
      ).ended;
      const said = (ended.stdout === '' ? undefined : JSON.parse(ended.stdout)) as
        | {
            readonly outcome?: string;
            readonly record?: string;
            readonly refusals?: readonly { readonly en: string }[];
          }
        | undefined;
      return { ...ended, said };
    } finally {
      time.close();
    }
  };

  test.each([
    [[], 'conformant', 0],
    [['--fault=exchange-soft-delete-keeps-update-time'], 'nonconformant', 1],
  ] as const)(
    'a certified product is watched: with %j it is %s, and the record says so',
    patient,
    async (faults, outcome, code) => {
      const bytes = certified();
      writeFileSync(at('certified.heyan.zip'), bytes);
      const ended = await survey('certified.heyan.zip', `--out=watched-${outcome}`, ...faults);
      expect((ended.said?.refusals ?? []).map(({ en }) => en).filter((one) => !own.test(one))).toEqual([]);
      expect(readFileSync(at(`watched-${outcome}/report/report.en.html`), 'utf8')).toContain(
        'Surveillance Test Report',
      );
      const recorded = ended.said?.record !== undefined;
      expect([ended.code, ended.said?.outcome]).toEqual(recorded ? [code, outcome] : [1, undefined]);
      const verified = recorded
        ? await heyan('verify', ended.said?.record ?? '', '--against=certified.heyan.zip')
        : undefined;
      expect([undefined, 4]).toContain(verified?.code);
    },
  );

  test('a surveillance of what cannot be watched is refused before anything is examined', patient, async () => {
    const bytes = certified();
    const damaged = bytes.slice();
    damaged[80] = (damaged[80] ?? 0) ^ 1;
    writeFileSync(at('damaged.heyan.zip'), damaged);
    writeFileSync(at('record.heyan.zip'), testSurveillance(testPackage()));
    writeFileSync(at('certified.heyan.zip'), bytes);
    writeFileSync(at('else.json'), JSON.stringify({ ...testOrder, product: { ...product, version: '2' }, dates }));
    for (const [file, words, said] of [
      ['damaged.heyan.zip', [], 'are not those that were signed'],
      ['record.heyan.zip', [], 'it is the record of a surveillance'],
      ['missing.heyan.zip', [], 'ENOENT'],
      ['certified.heyan.zip', ['--order=else.json'], '“product” of the order is not that of the package'],
      ['certified.heyan.zip', ['--key=missing.json'], 'missing.json'],
    ] as const) {
      const ended = await survey(file, '--out=unwatched', ...words);
      expect([ended.code, ended.stderr]).toEqual([2, expect.stringContaining(said)]);
    }
    expect(existsSync(at('unwatched'))).toBe(false);
  });

  test('says before anything is examined what is amiss with clock and time-stamp server', patient, async () => {
    const time = await startTimeServer({ aheadMs: 90_000 });
    const stamps = await startTimeStampServer(await createTimeStampAuthority());
    writeFileSync(at('other-tsa.pem'), (await createTimeStampAuthority()).pem.issuer);
    try {
      const late = await certify(
        { HEYAN_TIME_SERVER: time.address },
        `--timestamp-server=${stamps.url}`,
        '--timestamp-certificate=other-tsa.pem',
        '--out=none',
      );
      expect(late.code).toBe(2);
      expect(late.stderr).toMatch(
        /There will be a report and no certificate: the clock of this machine is (?:89|90)\d{3} ms off/,
      );
      expect(late.stderr).toContain('HEYAN_TIME_STAMP');
      expect(late.stderr).toContain('none that is trusted');
      const uncompared = await certify({}, `--timestamp-server=${stamps.url}x?`, '--timestamp-certificate=none.pem');
      expect([uncompared.code, uncompared.stderr]).toEqual([2, expect.stringContaining('none.pem')]);
      const silent = await certify({ HEYAN_TIME_SERVER: `127.0.0.1:${await freePort()}` });
      expect([silent.code, silent.stderr]).toEqual([2, expect.stringContaining('did not tell the time')]);
      expect(existsSync(at('none/runs'))).toBe(false);
    } finally {
      await stamps.close();
      time.close();
    }
  });
});
