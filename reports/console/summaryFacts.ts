import type { Language, Localized } from '../../spec/localized.ts';
import type { Report } from '../report/report.ts';
import { verdictOrder } from '../report/verdictOrder.ts';
import { declarationTexts } from '../text/names/declarationTexts.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { reportPageTexts } from '../text/names/reportPageTexts.ts';
import { productText } from '../text/productText.ts';
import { showDuration } from '../text/showDuration.ts';
import { declaredInShort } from '../text/declaredInShort.ts';
import { showShare } from '../text/showShare.ts';
import { verdictTexts } from '../text/names/verdictTexts.ts';

const counts = (summary: Report['summary'] | Report['summary']['requirements'], language: Language): string =>
  verdictOrder
    .flatMap((verdict) =>
      summary[verdict] === 0 ? [] : [`${summary[verdict]} ${verdictTexts[verdict].name[language]}`],
    )
    .join(' · ') || '0';

/** Label and value of each line at the head of the summary. */
export const summaryFacts = (report: Report, language: Language): readonly (readonly [Localized, string])[] => {
  const { target, profile, run } = report;
  const { unbound } = report.summary;
  const computed = report.indicators.filter((indicator) => indicator.value !== null).length;
  return [
    [reportPageTexts.product, productText(report)[language]],
    ...(target.faults.length > 0 ? [[pageTexts.faults, target.faults.join(' ')] as const] : []),
    [pageTexts.checks, counts(report.summary, language)],
    [
      pageTexts.requirements,
      [
        counts(report.summary.requirements, language),
        ...(unbound === 0 ? [] : [`${unbound} ${pageTexts.unbound[language]}`]),
      ].join(' · '),
    ],
    [pageTexts.testableShare, showShare(report.summary.testableShare)],
    ...(report.indicators.length > 0
      ? [[pageTexts.indicators, `${computed} / ${report.indicators.length}`] as const]
      : []),
    ...(report.target.kind === 'monitoring-platform'
      ? []
      : [[declarationTexts.answer, declaredInShort(report.declaration)[language]] as const]),
    [pageTexts.profile, `${profile.id} ${profile.version} (${profile.hash.slice(0, 12)})`],
    ...(run.durationMs === null ? [] : [[pageTexts.duration, showDuration(run.durationMs)] as const]),
  ];
};
