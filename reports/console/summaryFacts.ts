import type { Language, Localized } from '../../spec/localized.ts';
import type { Report } from '../report/report.ts';
import { verdictOrder } from '../report/verdictOrder.ts';
import { pageTexts } from '../text/pageTexts.ts';
import { showDuration } from '../text/showDuration.ts';
import { showInline } from '../text/showInline.ts';
import { showShare } from '../text/showShare.ts';
import { verdictTexts } from '../text/verdictTexts.ts';

const counts = (summary: Report['summary'] | Report['summary']['requirements'], language: Language): string =>
  verdictOrder
    .flatMap((verdict) =>
      summary[verdict] === 0 ? [] : [`${summary[verdict]} ${verdictTexts[verdict].name[language]}`],
    )
    .join(' · ') || '0';

/** Label and value of each line at the head of the summary. */
export const summaryFacts = (report: Report, language: Language): readonly (readonly [Localized, string])[] => {
  const { target, profile, run } = report;
  const computed = report.indicators.filter((indicator) => indicator.value !== null).length;
  const origin = target.origin === 'reference' ? pageTexts.originReference[language] : target.url;
  return [
    [pageTexts.target, showInline([target.name, target.platformId, origin].filter(Boolean).join(' · '))],
    ...(target.faults.length > 0 ? [[pageTexts.faults, target.faults.join(' ')] as const] : []),
    [pageTexts.checks, counts(report.summary, language)],
    [pageTexts.requirements, counts(report.summary.requirements, language)],
    [pageTexts.testableShare, showShare(report.summary.testableShare)],
    ...(report.indicators.length > 0
      ? [[pageTexts.indicators, `${computed} / ${report.indicators.length}`] as const]
      : []),
    [pageTexts.profile, `${profile.id} ${profile.version} (${profile.hash.slice(0, 12)})`],
    ...(run.durationMs === null ? [] : [[pageTexts.duration, showDuration(run.durationMs)] as const]),
  ];
};
