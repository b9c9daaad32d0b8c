import { useI18n } from 'vue-i18n';
import type { Localized } from '../../spec/localized.ts';
import { chosenLanguage } from './chosenLanguage.ts';
import type { Word } from './words/words.ts';

export interface Words {
  readonly t: (word: Word, values?: Readonly<Record<string, unknown>>) => string;
  /** A word whose name is made of what the API says; the name's last part where there is none. */
  readonly named: (room: string, name: string) => string;
  /** What the API says in both languages. */
  readonly local: (text: Localized) => string;
}

/** The sentences of the pages, in the language of the reader. */
export const useWords = (): Words => {
  const { t, te } = useI18n();
  return {
    t: (word, values) => (values === undefined ? t(word) : t(word, values)),
    named: (room, name) => (/^[\w-]+$/.test(name) && te(`${room}.${name}`) ? t(`${room}.${name}`) : name),
    local: (text) => text[chosenLanguage.value],
  };
};
