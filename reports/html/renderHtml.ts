import type { Report } from '../report/report.ts';
import { pageTexts } from '../text/pageTexts.ts';
import { runVerdictTexts } from '../text/runVerdictTexts.ts';
import { both } from './both.ts';
import { checksSection } from './checksSection.ts';
import { decidingSection } from './decidingSection.ts';
import { factsSection } from './factsSection.ts';
import { filterBar } from './filterBar.ts';
import { htmlPage } from './htmlPage.ts';
import { indicatorsSection } from './indicatorsSection.ts';
import { markup } from './markup.ts';
import { profileSection } from './profileSection.ts';
import { requirementsSection } from './requirementsSection.ts';
import { verdictBand } from './verdictBand.ts';

/** The report for people: one file, both languages, nothing fetched from anywhere. */
export const renderHtml = (report: Report): string => {
  const { name } = runVerdictTexts[report.verdict];
  return htmlPage({
    language: report.language,
    title: {
      'zh-CN': `${name['zh-CN']} · ${report.target.name || report.target.url} · 核验报告`,
      en: `${name.en} · ${report.target.name || report.target.url} · heyan report`,
    },
    body: markup`<nav>${(['overview', 'requirements', 'checks', 'indicators'] as const).map((id) => markup`<a href="#${id}">${both(pageTexts[id])}</a>`)}${report.profile.assumptions.length > 0 && markup`<a href="#profile">${both(pageTexts.assumptions)}</a>`}</nav>
${verdictBand(report)}
${decidingSection(report)}
${factsSection(report)}
${filterBar(report)}
${requirementsSection(report)}
${checksSection(report)}
${indicatorsSection(report)}
${profileSection(report)}`,
  });
};
