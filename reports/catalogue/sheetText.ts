import { neutralize } from '../text/neutralize.ts';

/** What a cell of a spreadsheet holds at the most. */
const most = 32_000;

/** Text for a cell that no spreadsheet takes for a formula, not even after it was saved as CSV and opened again. */
export const sheetText = (text: string): string => {
  const safe = neutralize(text).replaceAll('\t', ' ').slice(0, most);
  return /^\s*[=+\-@|%]/.test(safe) ? `'${safe}` : safe;
};
