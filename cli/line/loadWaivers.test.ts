import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { requirements } from '../../spec/requirements/requirements.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { endedWaivers } from '../../suites/run/endedWaivers.ts';
import { loadWaivers } from './loadWaivers.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-waivers-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const waiver = { id: requirements[0]?.id ?? '', owner: '李工', reason: '三月迁移', until: '2027-03-31' };
const load = (value: unknown) => {
  const file = join(directory, 'waivers.json');
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return loadWaivers(file);
};

describe('waivers', () => {
  test('name what exists, with owner, reason and last day', () => {
    expect(load([waiver])).toEqual([waiver]);
    expect(load([])).toEqual([]);
  });

  test.each<[string, unknown, RegExp]>([
    ['no JSON', '[', /JSON/],
    ['no list', waiver, /expected an array/],
    ['nothing', [null], /neither a check nor a requirement/],
    ['another id', [{ ...waiver, id: `${waiver.id}x` }], new RegExp(`did you mean "${waiver.id}"`)],
    ['no owner', [{ ...waiver, owner: ' ' }], /has no owner/],
    ['no reason', [{ ...waiver, reason: undefined }], /has no reason/],
    ['no end', [{ ...waiver, until: undefined }], /until of entry 1/],
    ['an end that is no day', [waiver, { ...waiver, until: '2027-02-30' }], /until of entry 2/],
    ['a misspelt key', [{ ...waiver, untill: '2027-03-31' }], /unknown key untill/],
  ])('with %s are refused', (_, value, problem) => {
    expect(() => load(value)).toThrow(UsageError);
    expect(() => load(value)).toThrow(problem);
  });

  test('that have ended are told, on the day after their last', () => {
    expect(endedWaivers({ waivers: [waiver], today: '2027-03-31' })).toEqual([]);
    expect(endedWaivers({ waivers: [waiver], today: '2027-04-01' })).toEqual([
      expect.objectContaining({ en: expect.stringMatching(/owner: 李工.*ended on 2027-03-31/) as string }),
    ]);
  });
});
