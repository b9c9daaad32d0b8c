/**
 * A string of CSS that holds any text and nothing but it: whatever is no plain letter, digit or space stands as an escape, so that no
 * character of a candidate's can end the string, the rule or the style element.
 */
export const cssString = (text: string): string =>
  `"${text
    .toWellFormed()
    .replaceAll(/[^\dA-Za-z ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `)}"`;
