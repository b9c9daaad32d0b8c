import { watchEffect } from 'vue';
import { createI18n } from 'vue-i18n';
import type { Language } from '../../spec/localized.ts';
import { chosenLanguage } from './chosenLanguage.ts';
import { words } from './words/words.ts';

const inLanguage = (at: 0 | 1): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    Object.entries(words).map(([room, all]) => [
      room,
      Object.fromEntries(Object.entries(all).map(([name, both]) => [name, both[at]])),
    ]),
  );

/** The pages' sentences in both languages; the document's language follows. */
export const createLanguages = () => {
  const languages = createI18n({
    legacy: false,
    locale: chosenLanguage.value as Language,
    messages: { 'zh-CN': inLanguage(0), en: inLanguage(1) },
    missingWarn: false,
    fallbackWarn: false,
  });
  watchEffect(() => {
    languages.global.locale.value = chosenLanguage.value;
  });
  return languages;
};
