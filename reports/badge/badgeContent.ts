import type { Report } from '../report/report.ts';
import { showShare } from '../text/showShare.ts';
import { runVerdictTexts } from '../text/runVerdictTexts.ts';

/** What a badge says. The testable share stands beside the score; a selection or deliberate faults never pass for the whole. */
export const badgeContent = (report: Report): { readonly label: string; readonly message: string; readonly color: string } => {
  const { language } = report;
  const name = runVerdictTexts[report.verdict].name[language];
  const share = showShare(report.summary.testableShare);
  const partial = report.run.selection.length > 0 || report.target.faults.length > 0;
  const tested = { 'zh-CN': `可测 ${share}`, en: `${share} testable` }[language];
  const part = { 'zh-CN': '部分运行', en: 'partial run' }[language];
  return {
    label: { 'zh-CN': '核验', en: 'heyan' }[language],
    message: [language === 'en' ? name.toLowerCase() : name, partial ? part : tested].join(' · '),
    color: partial && report.verdict === 'conformant' ? 'lightgrey' : { conformant: 'brightgreen', nonconformant: 'red', incomplete: 'yellow', error: 'lightgrey' }[report.verdict],
  };
};
