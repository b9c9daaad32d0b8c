import { greatestOf } from '../../spec/greatestOf.ts';
import type { Language } from '../../spec/localized.ts';
import type { Finding } from '../../suites/engine/verdict/finding.ts';
import { inLanguage } from '../../suites/engine/verdict/inLanguage.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { showInline } from '../text/showInline.ts';
import { displayWidth } from './displayWidth.ts';
import { padDisplay } from './padDisplay.ts';
import { wrapDisplay } from './wrapDisplay.ts';

/** A finding, already neutralized, as indented lines of at most `width` cells: message, where, expected, actual, what to do. */
export const formatFinding = (finding: Finding, language: Language, width: number): readonly string[] => {
  const labelled: readonly (readonly [string, string])[] = [
    ...(finding.pointer === undefined ? [] : [[pageTexts.where[language], showInline(finding.pointer)] as const]),
    [pageTexts.expected[language], showInline(inLanguage(finding.expected, language))],
    [pageTexts.actual[language], showInline(inLanguage(finding.actual, language))],
    [pageTexts.hint[language], finding.hint[language]],
  ];
  const column = greatestOf(labelled.map(([label]) => displayWidth(label))) + 2;
  return [
    ...wrapDisplay(finding.message[language], width - 4).map((line) => `    ${line}`),
    ...labelled.flatMap(([label, text]) =>
      wrapDisplay(text, Math.max(20, width - 6 - column)).map(
        (line, at) => `      ${padDisplay(at === 0 ? label : '', column)}${line}`,
      ),
    ),
  ];
};
