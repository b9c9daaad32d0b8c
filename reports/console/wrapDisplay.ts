import { displayWidth } from './displayWidth.ts';

// What must not begin a line in Chinese typography.
const closing = /^[，。；：！？、）】》”’,.;:!?)\]}]/u;

/** Where a line may end: after a blank, and on either side of a Chinese character, unless a closing mark follows. */
const pieces = (text: string): readonly string[] => {
  const found: string[] = [];
  for (const piece of text.match(
    /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]+|\s+/gu,
  ) ?? []) {
    const last = found.at(-1);
    if (last !== undefined && closing.test(piece) && last.trim() !== '') found[found.length - 1] = last + piece;
    else found.push(piece);
  }
  return found;
};

/** Breaks a text into lines of at most `width` terminal cells; a single longer word stays whole, so that it can be copied. */
export const wrapDisplay = (text: string, width: number): readonly string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [''];
    for (const piece of pieces(paragraph)) {
      const last = lines.at(-1) ?? '';
      if (last !== '' && displayWidth(last + piece.trimEnd()) > width) lines.push(piece.trimStart());
      else lines[lines.length - 1] = last + piece;
    }
    return lines.map((line) => line.trimEnd());
  });
