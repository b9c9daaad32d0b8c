/** Text of others with the marks that would turn, join or hide it shown as a box each; line breaks and tabs stay. */
export const shownText = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, (mark) =>
    mark === '\n' || mark === '\t' ? mark : '\uFFFD',
  );
