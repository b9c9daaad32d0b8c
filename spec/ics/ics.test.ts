import { describe, expect, it } from 'vitest';
import { platformKinds } from '../platformKind.ts';
import { referenceProfile } from '../profiles/referenceProfile.ts';
import { requirements } from '../requirements/requirements.ts';
import { answerTo } from './answerTo.ts';
import { declarationOfIcs } from './declarationOfIcs.ts';
import type { Ics } from './ics.ts';
import { IcsError } from './icsError.ts';
import { icsProforma } from './icsProforma.ts';
import { ownValues } from './ownValues.ts';
import { parseIcs } from './parseIcs.ts';

const profile = referenceProfile();
const signed = (change: Partial<Ics> = {}): Ics => ({
  ...icsProforma(profile, 'resource'),
  platform: { id: 'p1', name: '平台', kind: 'resource', version: '3.2.1' },
  answeredBy: '李工',
  date: '2026-11-25',
  ...change,
});
const parse = (value: unknown): Ics => parseIcs(JSON.stringify(value), 'ics.json', profile);
const refusal = (value: unknown): IcsError => {
  try {
    parse(value);
  } catch (error) {
    if (error instanceof IcsError) return error;
    throw error;
  }
  throw new Error('was accepted');
};

describe.each(platformKinds)('the form for a %s platform', (kind) => {
  const form = icsProforma(profile, kind);

  it('asks for every requirement on such a platform and every value that concerns it, once', () => {
    const asked = requirements.filter((one) => one.party === 'access-platform' && one.platforms.includes(kind));
    expect(form.requirements.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
    expect(form.requirements.length).toBeGreaterThan(20);
    const paths = form.values.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    const others = profile.assumptions.map(({ path }) => path).filter((path) => !paths.includes(path));
    expect(others.every((path) => /^(interfaces\.paths|exchange\.tables|beacon\.codes|indicators)\./.test(path))).toBe(
      true,
    );
  });

  it('grades each item, and says when what is conditional holds', () => {
    for (const { status, condition } of [...form.requirements, ...form.values])
      expect(status === 'C' ? Object.keys(condition ?? {}).length > 0 : condition === undefined).toBe(true);
    const graded = (id: string) => form.requirements.find((item) => item.id === id);
    expect(graded('site-structure-table-2')).toMatchObject({ status: 'M', clause: expect.any(String) as string });
    expect(graded('parameters-encrypted')).toMatchObject({ status: 'C', condition: { method: 'interface' } });
    expect(form.values.find(({ path }) => path === 'interfaces.skewSeconds')).toMatchObject({
      status: 'O',
      clause: '7.2.4',
      profileValue: 300,
    });
  });

  it('is valid once it is signed, and not before; what is not answered declares nothing', () => {
    expect(() => parse(form)).toThrow(IcsError);
    const ics = parse(
      signed({ ...form, platform: { id: 'p1', name: 'p', kind, version: '1' }, answeredBy: 'x', date: '2026-01-01' }),
    );
    expect(declarationOfIcs(ics)).toMatchObject({ values: {}, requirements: {} });
  });
});

it('short statements, with nothing but ids and answers, do', () => {
  const ics = parse(
    signed({
      requirements: [{ id: 'parameters-encrypted', answer: 'supported' }],
      values: [
        { path: 'interfaces.skewSeconds', answer: 'own-value', value: 20 },
        { path: 'beacon.queue', answer: 'not-supported', reason: '自有采集代码' },
        { path: 'exchange.schema', answer: 'follows' },
        { path: 'interfaces.scheme' },
      ],
    }),
  );
  const declaration = declarationOfIcs(ics);
  expect(declaration.statement).toEqual({ answeredBy: '李工', date: '2026-11-25', product: '平台', version: '3.2.1' });
  expect(ownValues(declaration)).toEqual({ 'interfaces.skewSeconds': 20 });
  expect(
    ['interfaces.skewSeconds', 'beacon.queue', 'exchange.schema', 'interfaces.scheme', 'timeZone'].map(
      (path) => answerTo(declaration, profile, path)?.answer,
    ),
  ).toEqual(['own-value', 'not-supported', 'follows', undefined, undefined]);
});

describe('a statement that cannot be used', () => {
  const value = (item: Ics['values'][number]): Ics => signed({ values: [item] });
  it.each<[string, unknown, RegExp]>([
    ['a blank left open', signed({ answeredBy: '' }), /answeredBy/],
    ['a day that does not exist', signed({ date: '2026-02-30' }), /date: there is no day 2026-02-30/],
    ['a misspelt key', { ...signed(), answeredby: 'x' }, /unknown key answeredby; did you mean answeredBy/],
    [
      'a misspelt path',
      value({ path: 'interfaces.skewSecond', answer: 'follows' }),
      /did you mean interfaces\.skewSeconds/,
    ],
    ['a path of another kind', value({ path: 'exchange.tables.service-item' }), /does not concern/],
    [
      'an unknown requirement',
      signed({ requirements: [{ id: 'parameters-encryptd', answer: 'supported' }] }),
      /did you mean parameters-encrypted/,
    ],
    [
      'a requirement of somebody else',
      signed({ requirements: [{ id: 'daily-extraction', answer: 'supported' }] }),
      /daily-extraction: does not concern/,
    ],
    [
      'a requirement that is not supported for no reason',
      signed({ requirements: [{ id: 'parameters-encrypted', answer: 'not-supported' }] }),
      /needs a reason/,
    ],
    ['an own value without one', value({ path: 'timeZone', answer: 'own-value' }), /own-value needs a value/],
    [
      'a value without saying so',
      value({ path: 'timeZone', answer: 'follows', value: 'UTC' }),
      /only beside own-value/,
    ],
    ['a value that does not fit', value({ path: 'interfaces.scheme', answer: 'own-value', value: 'rot13' }), /scheme/],
    [
      'a table name that is none',
      value({ path: 'exchange.tables.user', answer: 'own-value', value: 'u;--' }),
      /exchange\.tables\.user/,
    ],
    [
      'a pattern that would run for ever',
      value({ path: 'beacon.appKeyPattern', answer: 'own-value', value: '^(a+)+$' }),
      /too elaborate/,
    ],
    [
      'a mandatory value done without',
      value({ path: 'interfaces.scheme', answer: 'not-supported', reason: 'plain' }),
      /7\.2\.4 cannot be kept without/,
    ],
    [
      'an answer to a value that the profile no longer has',
      value({ path: 'interfaces.skewSeconds', profileValue: 900, answer: 'follows' }),
      /answered to the value 900, and the profile has 300/,
    ],
    [
      'an item twice',
      signed({ values: [{ path: 'timeZone' }, { path: 'timeZone', answer: 'follows' }] }),
      /answered twice/,
    ],
    ['an answer that is none', value({ path: 'timeZone', answer: 'yes' as 'follows' }), /expected one of follows/],
  ])('%s', (_, ics, problem) => {
    const error = refusal(ics);
    expect(error.localized.en).toMatch(problem);
    expect(error.localized['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(error.otherProfile).toBe(false);
  });

  it('answers to another profile, and says which', () => {
    const error = refusal(signed({ profile: { id: 'reference', version: '0' } }));
    expect(error).toMatchObject({ otherProfile: true, message: expect.stringContaining('reference 0') as string });
  });

  it('is no JSON', () => {
    expect(() => parseIcs('{', 'x.json', profile)).toThrow(/x\.json cannot be used: it is not JSON/);
  });

  it('has so many mistakes that not all are told', () => {
    const many = signed({ values: Array.from({ length: 30 }, (_, at) => ({ path: `zzzzzzzzzzzz${at}zzzzzzzzzz` })) });
    expect(refusal(many).localized.en).toMatch(/… and 18 more$/);
  });
});
