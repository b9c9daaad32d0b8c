import type { Language } from '../../spec/localized.ts';
import type { Requirement } from '../../spec/requirements/requirement.ts';
import { obligationTexts } from './names/obligationTexts.ts';
import { verificationTexts } from './names/verificationTexts.ts';

/** How binding a requirement is and how it is examined, in a few words: `shall · automatic, the rest by attestation`. */
export const requirementMarks = (
  { obligation, verification, attestationReason }: Requirement,
  language: Language,
): string => {
  const zh = language === 'zh-CN';
  // What is left free is nothing to examine.
  if (obligation === 'may') return `${obligationTexts.may[language]} · ${zh ? '不作要求' : 'left free'}`;
  const attestable = verification !== 'attestation' && attestationReason !== undefined;
  const accepted = zh ? '，不可见的部分可以声明' : ', the rest by attestation';
  return `${obligationTexts[obligation][language]} · ${verificationTexts[verification][language]}${attestable ? accepted : ''}`;
};
