import { displayWidth } from './displayWidth.ts';

/** Fills up with blanks to so many terminal cells. */
export const padDisplay = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));
