import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadProfile } from './loadProfile.ts';
import { parseProfile } from './parseProfile.ts';
import { ProfileError } from './profileError.ts';
import { referenceProfile } from './referenceProfile.ts';

const text = readFileSync(new URL('./reference.json', import.meta.url), 'utf8');
const changed = (
  change: (file: { values: Record<string, Record<string, unknown>> } & Record<string, unknown>) => void,
): string => {
  const file = JSON.parse(text) as Parameters<typeof change>[0];
  change(file);
  return JSON.stringify(file);
};
const refusal = (source: string): ProfileError => {
  try {
    parseProfile(source, 'mine.json');
  } catch (error) {
    if (error instanceof ProfileError) return error;
    throw error;
  }
  throw new Error('was accepted');
};

describe('the reference profile', () => {
  const profile = referenceProfile();

  it('gives plain values and an assumption with a reason for each of them', () => {
    expect(profile.id).toBe('reference');
    expect(profile.values.interfaces.skewSeconds).toBe(300);
    expect(profile.values.interfaces.paths['site-column']).toBe('/site-columns');
    const skew = profile.assumptions.find(({ path }) => path === 'interfaces.skewSeconds');
    expect(skew).toMatchObject({ value: 300, assumed: true });
    const leaves = text.match(/"assumed":/g)?.length;
    expect(profile.assumptions).toHaveLength(leaves ?? 0);
    for (const assumption of profile.assumptions)
      expect(assumption.reason['zh-CN'] && assumption.reason.en).toBeTruthy();
  });

  it('is what loadProfile gives without a path', async () => {
    expect(await loadProfile()).toBe(profile);
  });

  it('keeps its hash when only white space and key order change, and changes it with a value', () => {
    const reordered = JSON.stringify(
      Object.fromEntries(Object.entries(JSON.parse(text) as object).toReversed()),
      null,
      7,
    );
    expect(parseProfile(reordered, 'x').hash).toBe(profile.hash);
    const other = changed(({ values }) =>
      Object.assign(values['interfaces']?.['skewSeconds'] as object, { value: 301 }),
    );
    expect(parseProfile(other, 'x').hash).not.toBe(profile.hash);
  });
});

describe('a profile that cannot be used', () => {
  it('names a misspelt key and what it was probably meant to be', () => {
    const error = refusal(
      changed(({ values }) => {
        const interfaces = values['interfaces'] ?? {};
        interfaces['skewSecond'] = interfaces['skewSeconds'];
        delete interfaces['skewSeconds'];
      }),
    );
    expect(error.localized.en).toContain('interfaces has an unknown key "skewSecond"; did you mean "skewSeconds"?');
    expect(error.localized['zh-CN']).toContain('是否应为“skewSeconds”');
    expect(error.localized.en).toContain('interfaces lacks "skewSeconds"');
  });

  it('wants the reason of every value', () => {
    const error = refusal(changed(({ values }) => delete (values['timeZone'] as Record<string, unknown>)['reason']));
    expect(error.localized.en).toContain('timeZone lacks "reason"');
  });

  it.each([
    ['scheme', 'interfaces', 'rot13', 'sm4-cbc-hmac-sm3'],
    ['requestsInFlight', 'interfaces', 0, '>= 1'],
    ['appKeyPattern', 'beacon', '(', 'regex'],
  ])('says what is wrong with %s', (key, group, value, expected) => {
    const error = refusal(changed(({ values }) => Object.assign(values[group]?.[key] as object, { value })));
    expect(error.localized.en).toContain(`${group}.${key}`);
    expect(error.localized.en).toContain(expected);
  });

  it('knows that a time zone does not exist', () => {
    expect(
      refusal(changed(({ values }) => Object.assign(values['timeZone'] ?? {}, { value: 'Asia/Atlantis' }))).message,
    ).toContain('Asia/Atlantis');
  });

  it('says that text is not JSON, and that a file is not there', async () => {
    expect(refusal('{ "id": ').message).toContain('not JSON');
    await expect(loadProfile('no-such-profile.json')).rejects.toThrow(
      /no-such-profile\.json cannot be read \(ENOENT\)/,
    );
  });
});
