import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { nat, sample, tuple } from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readContainer } from '../container/readContainer.ts';
import { writeContainer } from '../container/writeContainer.ts';
import { testPackage } from '../package/testPackage.ts';
import { verifyPackage } from '../package/verifyPackage.ts';

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

  it('each find one changed bit anywhere', { timeout: 300_000 }, async () => {
    const places = sample(tuple(nat(made.bytes.length - 1), nat(7)), 160);
    const heads = Array.from({ length: 60 }, (_, at) => [at, at % 8] as const);
    const tails = Array.from({ length: 120 }, (_, at) => [made.bytes.length - 1 - at, at % 8] as const);
    const changed = [...places, ...heads, ...tails].map(([at, bit]) => {
      const copy = made.bytes.slice();
      copy[at] = (copy[at] ?? 0) ^ (1 << bit);
      return copy;
    });
    expect(byPython(changed).filter((outcome) => !bad.includes(outcome))).toEqual([]);
    for (const one of changed) {
      expect(bad).toContain(verifyPackage(one, { trust, today }).outcome);
      expect(bad).toContain((await byPage(one, trust, today)).outcome);
    }
  });

  it('each find files left out, added or exchanged', async () => {
    const read = readContainer(made.bytes);
    if (!read.ok) throw new Error('Expected a package.');
    const changed = [
      writeContainer(read.files.slice(1)),
      writeContainer([{ path: 'a', bytes: new Uint8Array() }, ...read.files]),
      writeContainer(read.files.toReversed()),
      made.bytes.slice(0, -1),
      new Uint8Array(Buffer.concat([made.bytes, Buffer.from('x')])),
      new Uint8Array(),
    ];
    expect(byPython(changed).filter((outcome) => !bad.includes(outcome))).toEqual([]);
    for (const one of changed) expect(bad).toContain((await byPage(one, trust, today)).outcome);
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
