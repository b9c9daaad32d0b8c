import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { testPackage } from '../../reports/certificate/package/testPackage.ts';
import { testSurveillance } from '../../reports/certificate/package/testSurveillance.ts';
import { testOrder } from '../../spec/certification/testOrder.ts';
import { createKey } from '../../reports/certificate/signing/createKey.ts';
import { describeError } from '../console/describeError.ts';
import { parseCommandLine } from '../line/parseCommandLine.ts';
import { commands } from './commands.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-damaged-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const at = (name: string): string => join(directory, name);
const made = testPackage();
const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length / 2);
const json = (value: unknown): Uint8Array => new Uint8Array(Buffer.from(JSON.stringify(value)));
const order = json(testOrder);
const record = testSurveillance(made);

/** What may lie where a file is expected; `undefined`: nothing does, `null`: a folder. */
const damages: Readonly<Record<string, Uint8Array | undefined | null>> = {
  missing: undefined,
  folder: null,
  empty: new Uint8Array(),
  noise: Uint8Array.from({ length: 5_000 }, (_, place) => (place * 7_919) % 256),
  'half a package': half(made.bytes),
  'half an order': half(order),
  null: json(null),
  list: json([]),
  'list of nothing': json([null]),
  number: json(7),
  'another object': json({ version: 1, keys: 1, withdrawn: {}, encrypted: [], dates: null }),
  nested: new Uint8Array(Buffer.from('['.repeat(50_000))),
};

/** Each command with the place of the file that is damaged, by the flag or the argument that names it. */
const readers: Readonly<Record<string, { readonly file: string; readonly words: readonly string[] }>> = {
  'verify PACKAGE': { file: 'x.heyan.zip', words: ['verify', 'x.heyan.zip'] },
  'verify BADGE, SVG': { file: 'x.svg', words: ['verify', 'x.svg'] },
  'verify LOG': { file: 'x.ndjson', words: ['verify', 'x.ndjson'] },
  'verify --trust': { file: 'x.json', words: ['verify', 'good.heyan.zip', '--trust=x.json'] },
  'verify --timestamp-certificate': {
    file: 'x.pem',
    words: ['verify', 'good.heyan.zip', '--timestamp-certificate=x.pem'],
  },
  'order check': { file: 'x.json', words: ['order', 'check', 'x.json'] },
  'keys trust': { file: 'x.json', words: ['keys', 'trust', 'x.json', '--out=never.json'] },
  'keys trust --timestamp-certificate': {
    file: 'x.pem',
    words: ['keys', 'trust', 'key.json', '--timestamp-certificate=x.pem', '--out=never.json'],
  },
  'certify --order': { file: 'x.json', words: ['certify', '--reference', '--order=x.json', '--key=key.json'] },
  'certify --key': { file: 'x.json', words: ['certify', '--reference', '--order=order.json', '--key=x.json'] },
  'certify --surveillance': {
    file: 'x.heyan.zip',
    words: ['certify', '--reference', '--surveillance=x.heyan.zip', '--key=key.json'],
  },
  'certify --timestamp-certificate': {
    file: 'x.pem',
    words: [
      'certify',
      '--reference',
      '--order=order.json',
      '--key=key.json',
      '--timestamp-server=http://127.0.0.1:9/',
      '--timestamp-certificate=x.pem',
    ],
  },
  'register build, a package': { file: 'packages/x.heyan.zip', words: ['register', 'build', 'packages', '--out=site'] },
  'register build, withdrawals': {
    file: 'packages/withdrawals.json',
    words: ['register', 'build', 'packages', '--out=site'],
  },
  'register build, surveillance': {
    file: 'packages/surveillance.json',
    words: ['register', 'build', 'packages', '--out=site'],
  },
  'register build --trust': {
    file: 'x.json',
    words: ['register', 'build', 'packages', '--out=site', '--trust=x.json'],
  },
  'register build, its log': { file: 'site/log.ndjson', words: ['register', 'build', 'packages', '--out=site'] },
  'ics check': { file: 'x.json', words: ['ics', 'check', 'x.json'] },
  'ics show': { file: 'x.json', words: ['ics', 'show', 'x.json'] },
};

/** What is no damage to its reader: a log or a list of nothing is one, and what is not there was never written. */
const sound: Readonly<Record<string, readonly string[]>> = {
  'verify LOG': ['empty'],
  'register build, a package': ['missing'],
  'register build, withdrawals': ['missing', 'list'],
  'register build, surveillance': ['missing', 'list'],
  'register build, its log': ['missing', 'empty'],
};
/** An altered log is what `verify` is asked about. */
const answered: Readonly<Record<string, number>> = { 'verify LOG': 1 };

const env = { HEYAN_KEY_PASSPHRASE: 'correct horse battery' };
const key = JSON.stringify(
  createKey({
    algorithm: 'ed25519',
    name: 'Lab',
    passphrase: env.HEYAN_KEY_PASSPHRASE,
    createdOn: '2026-01-01',
    validUntil: '2099-01-01',
    randomBytes,
    cost: { N: 2, r: 8, p: 1 },
  }),
);
beforeAll(() => void vi.stubEnv('HEYAN_KEY_PASSPHRASE', env.HEYAN_KEY_PASSPHRASE));
afterAll(() => void vi.unstubAllEnvs());

const lay = (folder: string, file: string, content: Uint8Array | undefined | null): void => {
  for (const name of ['packages', 'site']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'good.heyan.zip'), made.bytes);
  writeFileSync(join(folder, 'packages/good.heyan.zip'), made.bytes);
  writeFileSync(join(folder, 'packages/record.heyan.zip'), record);
  writeFileSync(join(folder, 'order.json'), order);
  writeFileSync(join(folder, 'key.json'), key);
  if (content === null) mkdirSync(join(folder, file));
  else if (content !== undefined) writeFileSync(join(folder, file), content);
};

/** In this process, as `main.ts` would: what was printed, and what is told of the error that ended it. */
const heyan = async (words: readonly string[]) => {
  const [word = '', ...rest] = words;
  const command = commands.get(word);
  if (command === undefined) throw new Error(`Expected a command, got ${word}.`);
  const said: string[] = [];
  const tell = (text: string): void => void said.push(text);
  const output = {
    print: tell,
    say: tell,
    complain: tell,
    color: false,
    width: 100,
    reserveStdout: () => {},
    flushed: async () => {},
  };
  try {
    const code = await command.run({ line: parseCommandLine(rest, command.flags), language: 'en', output });
    return { code, said, error: undefined };
  } catch (error) {
    const { exitCode, text } = describeError(error, 'en');
    return { code: exitCode, said, error: text };
  }
};

test.each(Object.entries(readers))(
  '%s answers every damaged file by one message and exit code 2',
  { timeout: 60_000 },
  async (name, { file, words }) => {
    const wrong: string[] = [];
    for (const [what, content] of Object.entries(damages)) {
      if (sound[name]?.includes(what) === true) continue;
      const folder = mkdtempSync(at('case-'));
      lay(folder, file, content);
      const there = words.map((word) =>
        word.replace(/(?<=^|=)(?=[\w.]*(?:\.(?:zip|svg|ndjson|json|pem)|packages|site)$)/, `${folder}/`),
      );
      const { code, said, error } = await heyan(there);
      const isOne = code === 2 && said.length === 0 && error !== undefined && error.split('\n').length >= 3;
      if (!isOne && code !== answered[name]) wrong.push(`${what}: ${code}, ${error ?? said.join('\n')}`);
    }
    expect(wrong).toEqual([]);
  },
);
