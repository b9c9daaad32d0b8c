import { displayWidth } from './displayWidth.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** As much of one line as fits into so many terminal cells. */
export const cutDisplay = (text: string, width: number): string => {
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += displayWidth(segment);
    if (used > width) return kept;
    kept += segment;
  }
  return kept;
};
