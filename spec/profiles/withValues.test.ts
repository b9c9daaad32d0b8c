import { describe, expect, it } from 'vitest';
import { isBoundedPattern } from './isBoundedPattern.ts';
import { ProfileError } from './profileError.ts';
import { referenceProfile } from './referenceProfile.ts';
import { valueProblems } from './valueProblems.ts';
import { withValues } from './withValues.ts';

const profile = referenceProfile();
const leafOf = (values: object, path: string): unknown => {
  let node: unknown = values;
  for (const key of path.split('.')) node = (node as Readonly<Record<string, unknown>>)[key];
  return node;
};

describe('a platform’s own values', () => {
  it('can stand at every path, and what was assumed stays on record', () => {
    for (const { path, value } of profile.assumptions) {
      const other = typeof value === 'number' ? value + 1 : value;
      const own = withValues(profile, { [path]: other });
      expect(leafOf(own.values, path)).toEqual(other);
      expect(own.assumptions).toBe(profile.assumptions);
      expect(own.hash).toBe(profile.hash);
    }
  });

  it('changes nothing else', () => {
    const own = withValues(profile, { 'exchange.tables.change-log': 'ops_log', 'beacon.codes.like': 'dz' });
    expect(own.values).toEqual({
      ...profile.values,
      beacon: { ...profile.values.beacon, codes: { ...profile.values.beacon.codes, like: 'dz' } },
      exchange: { ...profile.values.exchange, tables: { ...profile.values.exchange.tables, 'change-log': 'ops_log' } },
    });
    expect(withValues(profile, {})).toBe(profile);
  });

  it.each(['用户数据表', 'T_USER', '_用户2', 'Τάξη', 'sys$user'])('tables and columns may be called %s', (name) => {
    expect(valueProblems(profile, { 'exchange.tables.user': name, 'exchange.columns.updateTime': name })).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['interfaces.skewSecond', 20, /no interfaces\.skewSecond; did you mean interfaces\.skewSeconds/],
    ['interfaces.skewSeconds', 'long', /interfaces\.skewSeconds\.value must be number/],
    ['interfaces.skewSeconds', 1e9, /<= 86400/],
    ['interfaces.requestsPerSecond', 0.000_1, />= 0\.1/],
    ['exchange.tables.user', 'data_user; DROP TABLE x', /exchange\.tables\.user\.value must match pattern/],
    ['exchange.tables.user', '用户 数据表', /exchange\.tables\.user\.value must match pattern/],
    ['exchange.columns.updateTime', 'a"b', /must match pattern/],
    ['exchange.clockToleranceSeconds', 31_536_000, /<= 600/],
    ['exchange.extractionCron', '99 99 * * *', /no usable cron/],
    ['interfaces.pullCron', '99 99 * * *', /interfaces\.pullCron is no usable cron/],
    ['sources.collectionCron', '* * * * 9', /sources\.collectionCron is no usable cron/],
    ['timeZone', 'Asia/Atlantis', /no known time zone/],
    ['beacon.appKeyPattern', '(', /regex/],
    ['beacon.appKeyPattern', '^(a+)+$', /too elaborate/],
    ['beacon.queue', 'q'.repeat(5000), /too long/],
    ['beacon', {}, /no beacon/],
    ['__proto__.x', 1, /no __proto__\.x/],
  ])('%s: %j is refused', (path, value, problem) => {
    expect(valueProblems(profile, { [path]: value }).map(({ en }) => en)).toEqual([
      expect.stringMatching(problem) as string,
    ]);
    expect(() => withValues(profile, { [path]: value })).toThrow(ProfileError);
  });
});

it.each([
  ['^[0-9a-z]{24}$', true],
  [String.raw`^https?://d\.alicdn\.com/alilog/mlog/aplus/\d+\.(js|JavaScript)$`, true],
  [String.raw`^https://g\.alicdn\.com/QTSDK/.+\.js$`, true],
  ['(a+)+b', false],
  ['(a|a)*b', false],
  ['a*a*a*b', false],
  [String.raw`(a)\1`, false],
  ['a{1,9}b{1,9}c{1,9}', false],
  ['[*+]{32}', true],
  ['a{9999}', false],
])('the pattern %s: %j', (pattern, bounded) => {
  expect(isBoundedPattern(pattern)).toBe(bounded);
});
