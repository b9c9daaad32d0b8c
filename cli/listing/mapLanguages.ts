import type { Language, Localized } from '../../spec/localized.ts';

/** A text in both languages, made for each. */
export const mapLanguages = (text: (language: Language) => string): Localized => ({
  'zh-CN': text('zh-CN'),
  en: text('en'),
});
