import type { Language } from '../../../spec/localized.ts';

const isLocalized = (value: object): value is Readonly<Record<Language, string>> => {
  const { 'zh-CN': zh, en, ...rest } = value as Readonly<Record<string, unknown>>;
  return typeof zh === 'string' && typeof en === 'string' && Object.keys(rest).length === 0;
};

/** What a finding expected or met, in one language: a text in both, wherever it stands in the value, becomes that language's. */
export const inLanguage = (value: unknown, language: Language): unknown => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, language));
  if (isLocalized(value)) return value[language];
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inLanguage(member, language)]));
};
