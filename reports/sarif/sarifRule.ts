import { checkLevel } from '../report/checkLevel.ts';
import type { Report, ReportedCheck } from '../report/report.ts';
import { basisTexts } from '../text/names/basisTexts.ts';
import { levelTexts } from '../text/names/levelTexts.ts';
import { obligationTexts } from '../text/names/obligationTexts.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { stakeText } from '../text/stakeText.ts';
import { markdownText } from './markdownText.ts';
import { sarifText } from './sarifText.ts';

/** What GitHub shows of a description, and how many tags it keeps. */
const longestDescription = 1_024;
const mostTags = 20;

/** A check as a rule: what it verifies, how strongly that binds, why it matters, and the command that explains more. */
export const sarifRule = (check: ReportedCheck, report: Report): Readonly<Record<string, unknown>> => {
  const { language } = report;
  const verified = report.requirements.filter(({ id }) => check.verifies.includes(id));
  const level = checkLevel(check, report);
  const binds = level !== null && check.basis !== 'assumed';
  const stakes = [...new Set(verified.flatMap((one) => stakeText(one, report)?.[language] ?? []))];
  const said = (format: (text: string) => string): string =>
    [
      ...verified.map(
        ({ clause, obligation, statement }) =>
          `- ${format(clause)} (${obligationTexts[obligation][language]}) ${format(statement[language])}`,
      ),
      '',
      ...(stakes.length === 0 ? [] : [`${pageTexts.whyItMatters[language]}: ${stakes.map(format).join(' ')}`, '']),
      `${pageTexts.basis[language]}: ${basisTexts[check.basis][language]} · ${pageTexts.level[language]}: ${level === null ? '–' : levelTexts[level].short[language]}`,
    ].join('\n');
  return {
    id: check.id,
    name: sarifText(check.id, 255),
    shortDescription: { text: sarifText(check.title[language], longestDescription) },
    fullDescription: {
      text: sarifText(
        verified.map(({ statement }) => statement[language]).join(' ') || check.title[language],
        longestDescription,
      ),
    },
    help: {
      text: `${sarifText(
        said((text) => text),
        4_000,
      )}\n\nheyan explain ${sarifText(check.id, 255)}`,
      markdown: `**${markdownText(check.title[language])}**\n\n${said(markdownText)}\n\n\`heyan explain ${check.id.replaceAll(/[^\w.-]/g, '')}\``,
    },
    defaultConfiguration: { level: binds ? 'error' : 'warning' },
    properties: {
      tags: [check.channel, ...check.clauses].slice(0, mostTags),
      precision: 'high',
      'problem.severity': binds ? 'error' : 'warning',
    },
  };
};
