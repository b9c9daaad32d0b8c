import type { Report } from '../report/report.ts';
import { worstRunVerdict } from '../report/worstRunVerdict.ts';
import { runVerdictTexts } from '../text/names/runVerdictTexts.ts';
import { showShare } from '../text/showShare.ts';

/**
 * What a badge says. The testable share stands beside the score; a selection or deliberate faults never pass for the whole.
 * Of several platforms the worst verdict and the smallest share count.
 */
export const badgeContent = (
  ...reports: readonly [Report, ...Report[]]
): { readonly label: string; readonly message: string; readonly color: string } => {
  const [{ language }] = reports;
  const verdict = worstRunVerdict(reports.map((report) => report.verdict));
  const name = runVerdictTexts[verdict].name[language];
  const shares = reports.map((report) => report.summary.testableShare);
  const share = showShare(shares.includes(null) ? null : Math.min(...shares.map((one) => one ?? 0)));
  const partial = reports.some((report) => report.run.selection.length > 0 || report.target.faults.length > 0);
  const tested = { 'zh-CN': `可测 ${share}`, en: `${share} testable` }[language];
  const part = { 'zh-CN': '部分运行', en: 'partial run' }[language];
  return {
    label: { 'zh-CN': '核验', en: 'heyan' }[language],
    message: [language === 'en' ? name.toLowerCase() : name, partial ? part : tested].join(' · '),
    color:
      partial && verdict === 'conformant'
        ? 'lightgrey'
        : { conformant: 'brightgreen', nonconformant: 'red', incomplete: 'yellow', error: 'lightgrey' }[verdict],
  };
};
