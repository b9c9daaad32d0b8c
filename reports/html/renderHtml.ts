import type { Report } from '../report/report.ts';
import { coverageTexts } from '../text/names/coverageTexts.ts';
import { declarationTexts } from '../text/names/declarationTexts.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { reportPageTexts } from '../text/names/reportPageTexts.ts';
import { verdictHeadline } from '../text/verdictHeadline.ts';
import { filterBar } from './cards/filterBar.ts';
import { both } from './page/both.ts';
import { htmlPage } from './page/htmlPage.ts';
import { markup } from './page/markup.ts';
import { cover } from './print/cover.ts';
import { attestedSection } from './sections/attestedSection.ts';
import { causesSection } from './sections/causesSection.ts';
import { checksSection } from './sections/checksSection.ts';
import { continuesSection } from './sections/continuesSection.ts';
import { coverageSection } from './sections/coverageSection.ts';
import { decidingSection } from './sections/decidingSection.ts';
import { declarationSection } from './sections/declarationSection.ts';
import { factsSection } from './sections/factsSection.ts';
import { indicatorsSection } from './sections/indicatorsSection.ts';
import { missingSection } from './sections/missingSection.ts';
import { picturesSection } from './sections/picturesSection.ts';
import { profileSection } from './sections/profileSection.ts';
import { requirementsSection } from './sections/requirementsSection.ts';
import { timelineSection } from './sections/timelineSection.ts';
import { verdictBand } from './sections/verdictBand.ts';
import { warningsSection } from './sections/warningsSection.ts';

/** The report for people: one file, both languages, nothing fetched from anywhere. */
export const renderHtml = (report: Report): string => {
  const headline = verdictHeadline(report);
  const name = report.target.name || report.target.url;
  // A monitoring platform declares nothing, offers nothing by chapter 6 and is computed nothing of.
  const isAccess = report.target.kind !== 'monitoring-platform';
  return htmlPage({
    language: report.language,
    title: { 'zh-CN': `${headline['zh-CN']} · ${name} · 核验报告`, en: `${headline.en} · ${name} · heyan report` },
    pictures: (report.pictures ?? []).length > 0,
    running: {
      left: { 'zh-CN': `核验 · ${name}`, en: `heyan · ${name}` },
      right: { 'zh-CN': headline['zh-CN'], en: headline.en },
    },
    body: markup`<nav>${(
      [
        ['overview', pageTexts.overview],
        ...(report.checks.some(({ findings }) => findings.length > 0)
          ? [['causes', reportPageTexts.causes] as const]
          : []),
        ['timeline', reportPageTexts.timeline],
        ...(isAccess
          ? ([
              ['coverage', coverageTexts.title],
              ['declaration', declarationTexts.title],
            ] as const)
          : []),
        ['requirements', pageTexts.requirements],
        ['checks', pageTexts.checks],
        ...(isAccess ? ([['indicators', pageTexts.indicators]] as const) : []),
      ] as const
    ).map(
      ([id, text]) => markup`<a href="#${id}">${both(text)}</a>`,
    )}${report.profile.assumptions.length > 0 && markup`<a href="#profile">${both(pageTexts.assumptions)}</a>`}</nav>
${cover(report)}
${verdictBand(report)}
${continuesSection(report)}
${missingSection(report)}
${causesSection(report)}
${decidingSection(report)}
${warningsSection(report)}
${attestedSection(report)}
${factsSection(report)}
${timelineSection(report)}
${isAccess && coverageSection(report)}
${isAccess && declarationSection(report)}
${filterBar(report)}
${requirementsSection(report)}
${checksSection(report)}
${picturesSection(report)}
${isAccess && indicatorsSection(report)}
${profileSection(report)}`,
  });
};
