import type { Localized } from '../../spec/localized.ts';
import type { Report } from '../report/report.ts';
import { runVerdictTexts } from './runVerdictTexts.ts';

/** What a reader may conclude from the verdict of this report. */
export const verdictMeaning = (report: Pick<Report, 'verdict'>): Localized => runVerdictTexts[report.verdict].meaning;
