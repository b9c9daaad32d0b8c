import { assert, nat, pre, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContainer } from '../container/readContainer.ts';
import { writeContainer } from '../container/writeContainer.ts';
import { blockSize } from './manifest.ts';
import { testPackage } from './testPackage.ts';
import { verifyPackage } from './verifyPackage.ts';

const { bytes, trust, keys } = testPackage();
const today = '2026-11-27';
const outcome = (given: Uint8Array, options = { trust, today }) => verifyPackage(given, options).outcome;
const files = (() => {
  const read = readContainer(bytes);
  if (!read.ok) throw new Error('Expected a package.');
  return read.files;
})();
const replaced = (path: string, change: (content: Uint8Array) => Uint8Array): Uint8Array =>
  writeContainer(files.map((file) => (file.path === path ? { path, bytes: change(file.bytes) } : file)));

describe('a package as it was signed', () => {
  it('is valid, and says who signed', () => {
    const said = verifyPackage(bytes, { trust, today });
    expect(said).toMatchObject({
      outcome: 'valid',
      problems: [],
      signedBy: [
        { algorithm: 'ed25519', name: '示范检测实验室', standing: 'trusted' },
        { algorithm: 'sm2', standing: 'trusted' },
      ],
    });
    expect(said.manifest?.product.version).toBe('1.4.2');
  });

  it('is unjudged where nobody is named to trust', () => {
    expect(verifyPackage(bytes, { today })).toMatchObject({
      outcome: 'unjudged',
      signedBy: [{ standing: 'not-judged' }, {}],
    });
  });
});

describe('one changed bit', () => {
  it('is found wherever it lies', () => {
    assert(
      property(nat(bytes.length - 1), nat(7), (at, bit) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(['altered', 'unreadable']).toContain(outcome(changed));
      }),
      { numRuns: 500 },
    );
  });

  it('is found in every byte of the headers and of the central directory', () => {
    const [first] = files;
    if (first === undefined) throw new Error('Expected a file.');
    const heads = Array.from({ length: 30 + first.path.length }, (_, at) => at);
    const tail = Array.from({ length: 22 + 4 * 60 }, (_, at) => bytes.length - 1 - at);
    const unfound = [...heads, ...tail].filter((at) => {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      return !['altered', 'unreadable'].includes(outcome(changed));
    });
    expect(unfound).toEqual([]);
  });

  it('is told with its file and the range of bytes', () => {
    const changed = replaced('runs/1/run.ndjson', (content) => {
      const copy = content.slice();
      copy[blockSize + 7] = 0;
      return copy;
    });
    expect(verifyPackage(changed, { trust, today }).problems).toMatchObject([
      { code: 'file-altered', path: 'runs/1/run.ndjson', range: [blockSize, 2 * blockSize] },
    ]);
  });
});

describe('a change where it lies', () => {
  it('within a file is told as one of that file, and of nothing else', () => {
    assert(
      property(nat(files.length - 1), nat(10_000), nat(7), (which, place, bit) => {
        const file = files[which];
        pre(file !== undefined && file.bytes.length > 0);
        const changed = bytes.slice();
        const at = file.bytes.byteOffset - bytes.byteOffset + (place % file.bytes.length);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        const { problems } = verifyPackage(changed, { trust, today });
        expect(problems).toHaveLength(1);
        expect(problems[0]).toMatchObject({ path: file.path, code: expect.not.stringContaining('container') });
      }),
    );
  });

  it('of a sum and of its file is told of both where the central directory says another', () => {
    const file = files.find((one) => one.bytes.length > 0);
    if (file === undefined) throw new Error('Expected a file.');
    const changed = bytes.slice();
    const at = file.bytes.byteOffset - bytes.byteOffset;
    const sum = at - file.path.length - 16;
    changed[sum] = (changed[sum] ?? 0) ^ 1;
    expect(verifyPackage(changed, { trust, today }).problems).toMatchObject([
      { code: 'container', range: [sum, sum + 1] },
    ]);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(verifyPackage(changed, { trust, today }).problems).toMatchObject([
      { code: 'file-altered', path: file.path },
      { code: 'container' },
    ]);
  });
});

describe('bytes that were verified before', () => {
  it('are compared by all but SM3', () => {
    expect(verifyPackage(bytes, { trust, today, sm3: false }).outcome).toBe('valid');
    const changed = replaced('order.json', (content) => content.map((byte, at) => (at === 3 ? byte ^ 1 : byte)));
    expect(verifyPackage(changed, { trust, today, sm3: false }).problems).toMatchObject([{ code: 'file-altered' }]);
  });
});

describe('what else could be done to it', () => {
  const withEnvelope = (
    change: (envelope: { payload: string; signatures: { keyid: string; sig: string }[] }) => unknown,
  ): Uint8Array =>
    replaced(
      'envelope.json',
      (content) => new Uint8Array(Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(content).toString()))))),
    );
  it.each([
    ['cut short', bytes.slice(0, -1), 'altered'],
    ['something after its end', new Uint8Array(Buffer.concat([bytes, Buffer.from('x')])), 'altered'],
    ['a file left out', writeContainer(files.filter(({ path }) => path !== 'order.json')), 'altered'],
    ['a file added', writeContainer([{ path: 'a', bytes: new Uint8Array() }, ...files]), 'altered'],
    ['files in another order', writeContainer(files.toReversed()), 'altered'],
    ['a file grown', replaced('empty', () => new Uint8Array(1)), 'altered'],
    ['one signature left out', withEnvelope((one) => ({ ...one, signatures: one.signatures.slice(0, 1) })), 'altered'],
    ['signatures exchanged', withEnvelope((one) => ({ ...one, signatures: one.signatures.toReversed() })), 'altered'],
    [
      'an envelope written otherwise',
      replaced('envelope.json', (content) => new Uint8Array(Buffer.concat([content, Buffer.from('\n')]))),
      'altered',
    ],
    ['no envelope', writeContainer(files.filter(({ path }) => path !== 'envelope.json')), 'unreadable'],
    ['nothing at all', new Uint8Array(), 'unreadable'],
  ])('%s', (_, given, expected) => {
    expect(outcome(given)).toBe(expected);
  });

  it('signed anew by somebody else is whole, and not to be trusted', () => {
    const other = testPackage();
    expect(verifyPackage(other.bytes, { trust, today })).toMatchObject({
      outcome: 'not-trusted',
      problems: [{ code: 'key-not-trusted' }, { code: 'key-not-trusted' }],
    });
  });
});

describe('time and withdrawal', () => {
  const [first, second] = trust.keys;
  if (first === undefined || second === undefined) throw new Error('Expected two keys.');
  it.each([
    ['an expired certificate', trust, '2028-01-01', 'certificate-expired'],
    ['one that is not valid yet', trust, '2026-01-01', 'certificate-not-yet'],
    [
      'a withdrawn certificate',
      { ...trust, withdrawn: [{ number: 'HY-2026-0001', on: '2026-12-01', reason: '样品不实' }] },
      today,
      'certificate-withdrawn',
    ],
    [
      'a withdrawn key',
      { ...trust, keys: [{ ...first, withdrawnOn: '2026-11-01', reason: '泄露' }, second] },
      today,
      'key-withdrawn',
    ],
    [
      'a key that had expired',
      { ...trust, keys: [{ ...first, validUntil: '2026-11-01' }, second] },
      today,
      'key-expired',
    ],
    ['one of two keys unknown', { ...trust, keys: [first] }, today, 'key-not-trusted'],
  ])('%s is not valid, and says why', (_, list, day, code) => {
    const said = verifyPackage(bytes, { trust: list, today: day });
    expect(said.outcome).toBe('not-trusted');
    expect(said.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('keys are of this test alone', () => {
    expect(keys).toHaveLength(2);
  });
});
