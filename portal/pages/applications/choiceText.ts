import type { Words } from '../../language/useWords.ts';

/** A value of the field `name` in the reader's words; what has none is shown as it is. */
export const choiceText = ({ t, named }: Words, value: unknown, name: string): string => {
  if (value === true) return t('shell.yes');
  if (value === false) return t('shell.no');
  const text = String(value);
  // `resource` is a kind of platform, and data that are handed over.
  const rooms =
    name === 'platformKind' || name === 'kind'
      ? ['kind']
      : name === 'level'
        ? ['level']
        : ['choice', 'entity', 'channel'];
  return rooms.map((room) => named(room, text)).find((found) => found !== text) ?? text;
};
