import type { Language } from '../../spec/localized.ts';
import type { CheckResult } from '../engine/evidence/runRecord.ts';
import { reasonText } from '../engine/verdict/reasonText.ts';
import { verdictNames } from '../engine/verdict/verdictNames.ts';

/** Why a vitest test was skipped: the check's verdict and its reason. */
export const skipText = ({ verdict, detail, reason }: CheckResult, language: Language): string => {
  const why = detail ?? (reason === null ? undefined : reasonText(reason));
  const name = verdictNames[verdict][language];
  return why === undefined ? name : `${name}${language === 'en' ? ': ' : '：'}${why[language]}`;
};
