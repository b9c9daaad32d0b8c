/** Text of others as a part of one line: whatever would break it, turn it, hide in it or end a header becomes a box; at most so many characters. */
export const plainLine = (text: string, most = 300): string => {
  const plain = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]+/gu, '\uFFFD')
    .trim();
  const characters = [...plain];
  return characters.length <= most ? plain : `${characters.slice(0, most - 1).join('')}…`;
};
