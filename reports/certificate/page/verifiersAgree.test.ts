import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { nat, sample, tuple } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTimeStampAuthority } from '../../../fixtures/timestamps/createTimeStampAuthority.ts';
import type { TimeStampAuthority } from '../../../fixtures/timestamps/createTimeStampAuthority.ts';
import { canonicalBytes } from '../package/canonicalBytes.ts';
import { payloadTypes } from '../package/manifest.ts';
import { testSurveillance } from '../package/testSurveillance.ts';
import { signEnvelope } from '../signing/signEnvelope.ts';
import { readContainer } from '../container/readContainer.ts';
import { testStructurePlaces } from '../container/testStructurePlaces.ts';
import { testTampering } from '../container/testTampering.ts';
import { writeContainer } from '../container/writeContainer.ts';
import { testHostileManifests } from '../package/testHostileManifests.ts';
import { testPackage } from '../package/testPackage.ts';
import { testStampedPackage } from '../package/testStampedPackage.ts';
import type { TrustList } from '../package/trustList.ts';
import { verifyPackage } from '../package/verifyPackage.ts';
import { verifyTimeStamp } from '../timestamp/verifyTimeStamp.ts';

const page = readFileSync(new URL('verify.html', import.meta.url), 'utf8');
const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
const byPage = runInNewContext(`${script}\nverifyPackage`, {
  crypto,
  TextEncoder,
  TextDecoder,
  atob,
  btoa,
  Uint8Array,
  DataView,
  ArrayBuffer,
}) as (bytes: Uint8Array, trust: unknown, today: string) => Promise<{ readonly outcome: string }>;

const python = new URL('../../../examples/verify/verify.py', import.meta.url).pathname;
const directory = mkdtempSync(join(tmpdir(), 'heyan-verifiers-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const made = testPackage();
const today = '2026-11-27';
const { trust } = made;
const trustFile = join(directory, 'trust.json');
writeFileSync(trustFile, JSON.stringify(trust));

/** Many at once: Python starts slowly. */
const byPython = (packages: readonly Uint8Array[], day = today): readonly string[] => {
  const names = packages.map((bytes, at) => {
    const name = join(directory, `${at}.zip`);
    writeFileSync(name, bytes);
    return name;
  });
  const program = `
import sys, json
sys.dont_write_bytecode = True
sys.path.insert(0, ${JSON.stringify(join(python, '..'))})
import verify, struct
trust = json.load(open(sys.argv[1], encoding='utf-8'))
for name in sys.argv[2:]:
    data = open(name, 'rb').read()
    try:
        verify.parse(data)
    except (ValueError, struct.error):
        print('unreadable'); continue
    try:
        problems, manifest = verify.verify(data, trust, '${day}')
    except (ValueError, KeyError, TypeError, IndexError, AttributeError):
        problems, manifest = ['damaged'], None
    print('valid' if not problems else 'not-trusted' if manifest else 'altered')
`;
  return execFileSync('python3', ['-c', program, trustFile, ...names], { encoding: 'utf8', maxBuffer: 1e8 })
    .trim()
    .split('\n');
};

const bad = ['altered', 'unreadable'];
/** At the time that the packages of tests say they were signed at. */
const signedAt = new Date('2026-11-26T12:00:05Z');
const filesOf = (bytes: Uint8Array) => {
  const read = readContainer(bytes);
  if (!read.ok) throw new Error('Expected a package.');
  return read.files;
};
const flipped = (bytes: Uint8Array, places: readonly (readonly [number, number])[]): readonly Uint8Array[] =>
  places.map(([at, bit]) => {
    const copy = bytes.slice();
    copy[at] = (copy[at] ?? 0) ^ (1 << bit);
    return copy;
  });

describe('three verifiers, written apart', () => {
  it('agree on what is valid, and on who is not to be trusted', async () => {
    const other = testPackage().bytes;
    expect(byPython([made.bytes, other])).toEqual(['valid', 'not-trusted']);
    expect(byPython([made.bytes], '2029-01-01')).toEqual(['not-trusted']);
    for (const [bytes, outcome] of [
      [made.bytes, 'valid'],
      [other, 'not-trusted'],
    ] as const) {
      expect((await byPage(bytes, trust, today)).outcome).toBe(outcome);
      expect(verifyPackage(bytes, { trust, today }).outcome).toBe(outcome);
    }
    expect((await byPage(made.bytes, undefined, today)).outcome).toBe('unjudged');
    expect((await byPage(made.bytes, trust, '2029-01-01')).outcome).toBe('not-trusted');
  });

  it.each([
    ['a certificate', made.bytes],
    ['the record of a surveillance', testSurveillance(made)],
  ])('each find one changed bit anywhere in %s', { timeout: 300_000 }, async (_, bytes) => {
    const structure = testStructurePlaces(bytes).map((at) => [at, at % 8] as const);
    const anywhere = sample(tuple(nat(bytes.length - 1), nat(7)), 160);
    const changed = flipped(bytes, [...structure, ...anywhere]);
    expect(byPython(changed).filter((outcome) => !bad.includes(outcome))).toEqual([]);
    const missed: number[] = [];
    for (const [at, one] of changed.entries()) {
      const outcomes = [verifyPackage(one, { trust, today }).outcome, (await byPage(one, trust, today)).outcome];
      if (outcomes.some((outcome) => !bad.includes(outcome))) missed.push(at);
    }
    expect(missed).toEqual([]);
  });

  it('each find what else can be done to a ZIP file', { timeout: 120_000 }, async () => {
    const changed = testTampering(made.bytes);
    const python3 = byPython(changed.map(([, bytes]) => bytes));
    const missed: string[] = [];
    for (const [at, [what, bytes]] of changed.entries())
      for (const [who, outcome] of [
        ['heyan', verifyPackage(bytes, { trust, today }).outcome],
        ['page', (await byPage(bytes, trust, today)).outcome],
        ['python', python3[at] ?? ''],
      ] as const)
        if (!bad.includes(outcome)) missed.push(`${what}: ${who} says ${outcome}`);
    expect(missed).toEqual([]);
  });
});

describe('the record of a surveillance', () => {
  const all = async (bytes: Uint8Array, list: unknown, day: string) => {
    writeFileSync(trustFile, JSON.stringify(list));
    return [
      verifyPackage(bytes, { trust: list as TrustList, today: day }).outcome,
      (await byPage(bytes, list, day)).outcome,
      ...byPython([bytes], day),
    ];
  };
  const [vouched, ...rest] = trust.keys;

  it.each([
    ['on its day', {}, trust, '2026-11-27', 'valid'],
    ['long after its certificate has ended', {}, trust, '2039-01-01', 'valid'],
    [
      'after its certificate was withdrawn',
      {},
      { ...trust, withdrawn: [{ number: 'HY-2026-0001', on: '2026-11-28', reason: '样品不实' }] },
      '2026-12-01',
      'valid',
    ],
    ['before its day', {}, trust, '2026-11-26', 'not-trusted'],
    ['of a day before the certificate', { on: '2026-11-01' }, trust, '2026-12-01', 'not-trusted'],
    ['of a day after its end', { on: '2028-11-01' }, trust, '2028-12-01', 'not-trusted'],
    ['by a stranger', {}, { ...trust, keys: [] }, '2026-12-01', 'not-trusted'],
    [
      'by a key that had ended by then',
      {},
      { ...trust, keys: [{ ...vouched, validUntil: '2026-11-26' }, ...rest] },
      '2026-12-01',
      'not-trusted',
    ],
    ['with an outcome that is none', { outcome: 'excellent' as 'conformant' }, trust, '2026-12-01', 'altered'],
    ['of no day', { on: 'always' }, trust, '2026-12-01', 'altered'],
  ] as const)('%s is the same to all three', async (_, change, list, day, outcome) => {
    expect(await all(testSurveillance(made, change), list, day)).toEqual([outcome, outcome, outcome]);
  });

  it('is told from a certificate by what is signed: neither passes for the other', async () => {
    const [key, ...others] = made.keys;
    if (key === undefined) throw new Error('Expected a key.');
    const files = filesOf(testSurveillance(made));
    const opened = JSON.parse(Buffer.from(files.at(-1)?.bytes ?? '').toString()) as { readonly payload: string };
    const payload = Buffer.from(opened.payload, 'base64');
    const disguised = signEnvelope(new Uint8Array(payload), payloadTypes['heyan-certification'], [key, ...others]);
    const bytes = writeContainer([...files.slice(0, -1), { path: 'envelope.json', bytes: canonicalBytes(disguised) }]);
    expect(await all(bytes, trust, today)).toEqual(['altered', 'altered', 'altered']);
  });
});

describe('whoever signs a manifest that is none', () => {
  it.each([
    ['a certificate', made.bytes],
    ['the record of a surveillance', testSurveillance(made)],
  ])('makes no verifier fail: %s', { timeout: 300_000 }, async (_, bytes) => {
    // Every ninth: each of the eight values comes by turns, and signatures are slow to verify without a library.
    const packages = testHostileManifests({ bytes, keys: made.keys }).filter((_package, at) => at % 9 === 0);
    expect(packages.length).toBeGreaterThan(30);
    const said = await Promise.all(packages.map(async (one) => (await byPage(one, trust, today)).outcome));
    const ours = packages.map((one) => verifyPackage(one, { trust, today }).outcome);
    const unknown = (outcome: string): boolean => !['valid', 'not-trusted', 'altered'].includes(outcome);
    expect([...said, ...ours].filter(unknown)).toEqual([]);
    // The page is the kinder one where nothing hangs on it; never the other way.
    expect(ours.filter((outcome, at) => outcome === 'valid' && said[at] !== 'valid')).toEqual([]);
    const names = packages.map((one, at) => {
      const name = join(directory, `signed-${at}.zip`);
      writeFileSync(name, one);
      return name;
    });
    const program = `
import sys
sys.dont_write_bytecode = True
sys.path.insert(0, ${JSON.stringify(join(python, '..'))})
import io, contextlib, verify
codes = []
for name in sys.argv[1:]:
    with contextlib.redirect_stdout(io.StringIO()):
        codes.append(verify.main(['verify.py', name]))
print(*codes)
`;
    const codes = execFileSync('python3', ['-c', program, ...names], { encoding: 'utf8' })
      .trim()
      .split(' ');
    expect(codes.filter((code) => !['1', '4'].includes(code))).toEqual([]);
  });
});

describe('a package with a time stamp', () => {
  let authority: TimeStampAuthority;
  let stamped: Awaited<ReturnType<typeof testStampedPackage>>;
  beforeAll(async () => {
    authority = await createTimeStampAuthority();
    stamped = await testStampedPackage(authority, signedAt);
  });
  const three = async (bytes: Uint8Array, list: TrustList) => {
    writeFileSync(trustFile, JSON.stringify(list));
    return [
      (await verifyTimeStamp(verifyPackage(bytes, { trust: list, today }), list)).outcome,
      (await byPage(bytes, list, today)).outcome,
      ...byPython([bytes]),
    ];
  };

  it('is valid to all three', async () => {
    expect(await three(stamped.bytes, stamped.trust)).toEqual(['valid', 'valid', 'valid']);
  });

  it.each([
    ['of something else', { imprint: new Uint8Array([1]) }, signedAt],
    ['of another request', { nonce: 'other' }, signedAt],
    ['of another day', {}, new Date('2026-11-28T00:00:00Z')],
  ] as const)('%s is believed by none', async (_, change, time) => {
    const { bytes, trust: list } = await testStampedPackage(authority, time, change);
    expect(await three(bytes, list)).toEqual(['not-trusted', 'not-trusted', 'not-trusted']);
  });

  it('is altered to all three by one changed bit in the stamp, or without it', { timeout: 300_000 }, async () => {
    const { bytes } = stamped;
    const files = filesOf(bytes);
    const start = Buffer.from(bytes).indexOf('timestamp.json');
    const length = 14 + (files.at(-1)?.bytes.length ?? 0);
    const changed = [
      ...flipped(
        bytes,
        sample(tuple(nat(length - 1), nat(7)), 120).map(([at, bit]) => [start + at, bit] as const),
      ),
      writeContainer(files.slice(0, -1)),
      writeContainer([...files.slice(0, -2), ...files.slice(-1)]),
      writeContainer([...filesOf(made.bytes), ...files.slice(-1)]),
      writeContainer([
        ...files.slice(0, -1),
        ...filesOf((await testStampedPackage(authority, signedAt)).bytes).slice(-1),
      ]),
    ];
    writeFileSync(trustFile, JSON.stringify(stamped.trust));
    expect(byPython(changed).filter((outcome) => !bad.includes(outcome))).toEqual([]);
    for (const one of changed) {
      const said = verifyPackage(one, { trust: stamped.trust, today });
      expect(bad).toContain((await verifyTimeStamp(said, stamped.trust)).outcome);
      expect(bad).toContain((await byPage(one, stamped.trust, today)).outcome);
    }
  });
});

it('the verifier in Python is a command of its own', () => {
  const file = join(directory, 'whole.zip');
  writeFileSync(file, made.bytes);
  const ended = spawnSync('python3', ['-B', python, file], { encoding: 'utf8' });
  expect([ended.status, ended.stdout]).toEqual([4, 'unjudged, no trust list: HY-2026-0001 参考资源平台 1.4.2 full\n']);
  writeFileSync(file, 'nothing');
  expect(spawnSync('python3', ['-B', python, file], { encoding: 'utf8' }).status).toBe(2);
});

it.each([
  ['a package that is not there', ['missing.zip']],
  ['a trust list that is not there', ['good.zip', 'missing.json']],
  ['a trust list that is none', ['good.zip', 'list.json']],
  ['nothing', []],
  ['too much', ['good.zip', 'trust', 'more']],
])('the verifier in Python calls nothing altered for %s', (_, words) => {
  writeFileSync(join(directory, 'good.zip'), made.bytes);
  writeFileSync(join(directory, 'list.json'), '{"keys":"none"}');
  const ended = spawnSync('python3', ['-B', python, ...words], { cwd: directory, encoding: 'utf8' });
  expect([ended.status, ended.stderr]).toEqual([2, '']);
  expect(ended.stdout).not.toBe('');
});

it('the verifier in Python takes its trust list as ours does', () => {
  writeFileSync(join(directory, 'good.zip'), made.bytes);
  writeFileSync(trustFile, JSON.stringify({ ...trust, keys: [] }));
  const ended = spawnSync('python3', ['-B', python, 'good.zip', `--trust=${trustFile}`], {
    cwd: directory,
    encoding: 'utf8',
  });
  expect([ended.status, ended.stdout.slice(0, 12)]).toEqual([1, 'not-trusted:']);
});
