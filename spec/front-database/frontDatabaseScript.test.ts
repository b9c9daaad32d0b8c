import { describe, expect, test } from 'vitest';
import { platformKinds } from '../platformKind.ts';
import { referenceProfile } from '../profiles/referenceProfile.ts';
import { allDialects } from './allDialects.ts';
import { frontDatabaseScript } from './frontDatabaseScript.ts';
import { frontDatabaseTables } from './frontDatabaseTables.ts';
import { mysql } from './mysql.ts';
import { postgresql } from './postgresql.ts';

const profile = referenceProfile();

describe.each(Object.keys(allDialects))('the script for %s', (dialect) => {
  test.each(platformKinds)('has every table of a %s platform, its key, its comments, both users', (kind) => {
    const script = frontDatabaseScript({ dialect, kind, profile }) ?? '';
    for (const { name, comment } of frontDatabaseTables(kind, profile)) {
      expect(script).toMatch(new RegExp(`CREATE TABLE [^\\n]*[\`"]${name}[\`"] `));
      expect(script).toContain(comment);
    }
    expect(script).toMatch(/PRIMARY KEY \([`"]platform_id[`"], [`"]user_id[`"]\)/);
    expect(script).toContain('monitoring_exchange');
    expect(script.includes('never run')).toBe(allDialects[dialect]?.tested === false);
  });
});

test('an unknown product has none', () => {
  expect(frontDatabaseScript({ dialect: 'constructor', kind: 'resource', profile })).toBeUndefined();
});

test('names and texts cannot break out of their quotes', () => {
  expect(postgresql.quote('a"; drop')).toBe('"a""; drop"');
  expect(mysql.quote('a`; drop')).toBe('`a``; drop`');
  expect(postgresql.literal("'; drop --")).toBe("'''; drop --'");
  expect(mysql.literal("\\'; drop --")).toBe("'\\\\''; drop --'");
});

test('data tables have a composite key and the update time, log tables the creation time', () => {
  for (const table of frontDatabaseTables('resource', profile)) {
    expect(table.key).toHaveLength(2);
    expect(table.timeColumn).toBe(table.class === 'log' ? 'create_time' : 'update_time');
    expect(table.columns.map(({ name }) => name)).toEqual(expect.arrayContaining([...table.key, table.timeColumn]));
  }
});
