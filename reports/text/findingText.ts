import type { Language } from '../../spec/localized.ts';
import type { Finding } from '../../suites/engine/verdict/finding.ts';
import { inLanguage } from '../../suites/engine/verdict/inLanguage.ts';
import { pageTexts } from './names/pageTexts.ts';
import { showValue } from './showValue.ts';

/** A finding as plain lines, for reports that have no other form for it. */
export const findingText = (finding: Finding, language: Language): string =>
  [
    `[${finding.code}] ${finding.message[language]}`,
    ...(finding.pointer === undefined ? [] : [`${pageTexts.where[language]}: ${finding.pointer}`]),
    `${pageTexts.expected[language]}: ${showValue(inLanguage(finding.expected, language), 2_000)}`,
    `${pageTexts.actual[language]}: ${showValue(inLanguage(finding.actual, language), 2_000)}`,
    `${pageTexts.hint[language]}: ${finding.hint[language]}`,
  ].join('\n');
