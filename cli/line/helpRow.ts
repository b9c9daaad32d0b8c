import { displayWidth } from '../../reports/console/displayWidth.ts';
import { padDisplay } from '../../reports/console/padDisplay.ts';
import { wrapDisplay } from '../../reports/console/wrapDisplay.ts';

/** Narrower than this a table of two columns is no table any more. */
const narrow = 80;

export interface HelpRow {
  readonly term: string;
  readonly text: string;
  /** Terminal cells of the terms. */
  readonly column: number;
  readonly width: number;
}

/** A word and what it means: side by side, or the meaning below where the word is too long or the terminal too narrow. */
export const helpRow = ({ term, text, column, width }: HelpRow): readonly string[] => {
  const beside = width >= narrow && displayWidth(term) <= column;
  const indent = ' '.repeat(width >= narrow ? column + 3 : 6);
  const wrapped = wrapDisplay(text, width - indent.length).map((line) => `${indent}${line}`);
  if (beside) return [`  ${padDisplay(term, column)} ${(wrapped[0] ?? '').trimStart()}`, ...wrapped.slice(1)];
  return [...wrapDisplay(term, width - 4).map((line, at) => `${at === 0 ? '  ' : '    '}${line}`), ...wrapped];
};
