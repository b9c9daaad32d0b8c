/**
 * The words of a text for the search: Latin words and numbers as they stand, Chinese by each two letters that follow
 * each other, one alone as itself. VitePress hands this function's text to the browser, so it uses nothing but itself;
 * by pairs and not by a dictionary because those of Node and of the reader's browser differ, and older browsers have
 * none.
 */
export const searchTokens = (text: string): string[] =>
  (text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []).flatMap((word) => {
    const letters = [...word];
    if (!/\p{Script=Han}/u.test(word) || letters.length === 1) return [word];
    return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
  });
