import { expect, test } from 'vitest';
import { hostileFamily } from '../../fixtures/hostile/hostileFamily.ts';
import { examineHostile } from './examineHostile.ts';

/* The quick ones, and a few checks of some others; `npm run test:hostile` examines all, wholly. Here the machine is busy with other tests. */
const quick: readonly (readonly [string, string])[] = [
  ['discovery-lone-surrogate-id', ''],
  ['discovery-hostile-names', ''],
  ['interfaces-lone-surrogates', 'interface.answers-follow-the-document'],
  ['interfaces-prototype-keys', 'interface.records-follow-the-schema'],
];

test('names every member once, says of each in both languages what it does and what must come of it', () => {
  expect(new Set(hostileFamily.map(({ name }) => name)).size).toBe(hostileFamily.length);
  for (const { name, room, what, must, exits } of hostileFamily) {
    expect(name).toMatch(new RegExp(`^${room}-[a-z0-9-]+$`));
    for (const text of [what, must]) {
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/[a-z]/);
    }
    expect(exits.length).toBeGreaterThan(0);
  }
});

test.each(quick)('%s ends as it must (%s)', { timeout: 750_000 }, async (name, only) => {
  const member = hostileFamily.find((one) => one.name === name);
  if (member === undefined) throw new Error(`There is no ${name}.`);
  const { exit, problems } = await examineHostile(member, { words: only === '' ? [] : [`--only=${only}`], times: 3 });
  expect({ exit, problems }).toEqual({ exit: expect.toBeOneOf([...member.exits]) as number, problems: [] });
});
