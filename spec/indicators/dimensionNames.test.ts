import { expect, it } from 'vitest';
import { ambiguities } from './ambiguities.ts';
import { besideQuantities } from './beside/besideQuantities.ts';
import { dimensionNames } from './dimensionNames.ts';
import { indicatorSql } from './indicatorSql.ts';
import { indicators } from './indicators.ts';

const all = [
  ...indicators.map(({ id, dimensions }) => ({ id, dimensions, sql: indicatorSql(id) })),
  ...besideQuantities,
];
/** Names in the maps that the SQL gives. */
const given = (sql: string): readonly string[] =>
  Array.from(sql.matchAll(/CAST\(map\((.*?)\), 'Map\(String, String\)'\)/g), ([, inside = '']) =>
    Array.from(inside.matchAll(/'(\w+)', (?:[^,()]|\([^()]*\))+/g), ([, name = '']) => name),
  ).flat();
const inBoth = (text: Readonly<Record<'zh-CN' | 'en', string>> | undefined): boolean =>
  text !== undefined && /\p{Script=Han}/u.test(text['zh-CN']) && /^[a-z][a-z ,.%0-9-]*/i.test(text.en);

it('has a name in both languages for every dimension that an indicator says or its SQL gives, and no other', () => {
  const names = new Set(all.flatMap(({ dimensions, sql }) => [...dimensions, ...given(sql)]));
  expect(names.size).toBeGreaterThan(20);
  expect([...names].filter((name) => !inBoth(dimensionNames[name]))).toEqual([]);
  expect(Object.keys(dimensionNames).filter((name) => !names.has(name))).toEqual([]);
});

it('every reading has a name in both languages', () => {
  const readings = ambiguities.flatMap((one) => Object.entries(one.readings ?? {}));
  expect(readings.length).toBeGreaterThan(40);
  expect(readings.filter(([, name]) => !inBoth(name)).map(([id]) => id)).toEqual([]);
});
