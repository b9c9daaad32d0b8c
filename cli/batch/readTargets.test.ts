import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { readTargets } from './readTargets.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-targets-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const read = (content: string | Uint8Array, environment: Readonly<Record<string, string>> = {}) => {
  writeFileSync(join(directory, 'list'), content);
  return readTargets('list', directory, environment);
};
const refusal = (content: string | Uint8Array): string => {
  try {
    read(content);
  } catch (error) {
    if (error instanceof UsageError) return `${error.code} ${error.localized.en}`;
    throw error;
  }
  throw new Error('It was not refused.');
};

const wanted = [
  { id: 'a.example', target: 'https://a.example/', gate: 'full', env: { HEYAN_APP_KEY: 'A_KEY' } },
  { id: 'second', target: 'https://b.example/x', config: join(directory, 'b.json'), only: ['7.2', '7.3'], env: {} },
];
const environment = { A_KEY: 'secret' };

describe('readTargets', () => {
  it.each([
    [
      'JSON',
      JSON.stringify([
        { target: 'https://a.example/', gate: 'full', env: { HEYAN_APP_KEY: 'A_KEY' } },
        { id: 'second', target: 'https://b.example/x', config: 'b.json', only: ['7.2', '7.3'] },
      ]),
    ],
    [
      'JSON with a name',
      '{"targets":[{"target":"https://a.example/","gate":"full","env":{"HEYAN_APP_KEY":"A_KEY"}},{"id":"second","target":"https://b.example/x","config":"b.json","only":["7.2","7.3"]}]}',
    ],
    [
      'CSV with a byte order mark',
      '\uFEFFid,target,gate,config,only,env\r\n,https://a.example/,full,,,HEYAN_APP_KEY=A_KEY\r\n"second",https://b.example/x,,b.json,7.2;7.3,\r\n',
    ],
    [
      'lines',
      '# two platforms\nhttps://a.example/ gate=full env=HEYAN_APP_KEY=A_KEY\n\nhttps://b.example/x id=second config=b.json only=7.2;7.3 # the other\n',
    ],
  ])('reads the same of %s', (_name, content) => {
    expect(read(content, environment)).toEqual(wanted);
  });

  it('gives each an id of its own, fit for a directory', () => {
    const ids = read('https://a.example/\nhttps://a.example\nhttps://a.example:8443/../..%2F?x=1\n').map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
  });

  it.each([
    ['nothing in it', '', 'names no platform'],
    ['no address', 'ftp://a.example/', 'entry 1'],
    ['a password in an address', 'https://user:pw@a.example/', 'entry 1'],
    ['an unknown key', '[{"target":"https://a.example/","gat":"full"}]', 'did you mean gate'],
    ['an unknown value', '[{"target":"https://a.example/","gate":"cor"}]', 'did you mean core'],
    ['a path for an id', '[{"target":"https://a.example/","id":"../x"}]', 'id'],
    ['one id twice', 'https://a.example/ id=x\nhttps://b.example/ id=X', 'stands there twice'],
    ['a secret itself', '[{"target":"https://a.example/","env":{"HEYAN_APP_KEY":"not a name"}}]', 'HEYAN_APP_KEY'],
    ['another variable', '[{"target":"https://a.example/","env":{"NODE_OPTIONS":"X"}}]', 'NODE_OPTIONS'],
    ['a variable that is not set', 'https://a.example/ env=HEYAN_APP_KEY=NOT_SET', 'NOT_SET are not set'],
    ['a password of a database', 'https://a.example/ front-database=mysql://u:pw@h/d', 'holds a password'],
    ['half of JSON', '[{"target":', 'cannot be used'],
    ['rows of unequal length', 'target,gate\nhttps://a.example/,full,x\n', 'cannot be used'],
    ['no UTF-8', Uint8Array.of(0xff, 0xfe, 0x00), 'cannot be read as UTF-8'],
    ['too many', 'https://a.example/\n'.repeat(2_001), 'more than 2000'],
    ['no object', '[1]', 'entry [0]'],
  ])('refuses a list with %s in one sentence', (_name, content, part) => {
    expect(refusal(content)).toMatch(/^HEYAN_TARGETS_INVALID /);
    expect(refusal(content)).toContain(part);
    expect(refusal(content)).not.toContain('pw');
  });

  it('tells all that is wrong at once, as far as one reads', () => {
    const told = refusal(
      `https://a.example/\nftp://b.example/\nhttps://c.example/ gate=cor\n${'http://[\n'.repeat(20)}`,
    );
    for (const part of ['entry 2', 'entry 3', 'entry 11', 'and 12 more entries']) expect(told).toContain(part);
    expect(told).not.toMatch(/entry (?:1|12|13) /);
  });

  it('says of a file that is not there', () => {
    expect(() => readTargets('none', directory, {})).toThrow(/ENOENT/);
  });
});
