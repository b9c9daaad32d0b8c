import type { Localized } from '../../spec/localized.ts';
import type { ReportedCheck } from '../report/report.ts';
import { reasonText } from '../../suites/engine/verdict/reasonText.ts';
import { verdictTexts } from './names/verdictTexts.ts';

/** Why a check came to its verdict: its own words, else its reason, else what the verdict means. */
export const checkExplanation = (check: Pick<ReportedCheck, 'detail' | 'reason' | 'verdict'>): Localized =>
  check.detail ?? (check.reason === null ? verdictTexts[check.verdict].meaning : reasonText(check.reason));
