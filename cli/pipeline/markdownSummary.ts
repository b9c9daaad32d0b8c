import type { Language } from '../../spec/localized.ts';
import type { Report } from '../../reports/report/report.ts';
import { violatingChecks } from '../../reports/report/violatingChecks.ts';
import { examineeText } from '../../reports/text/examineeText.ts';
import { gateText } from '../../reports/text/gateText.ts';
import { levelText } from '../../reports/text/levelText.ts';
import { neutralizeLine } from '../../reports/text/neutralizeLine.ts';
import { levels } from '../../suites/engine/verdict/level.ts';

const most = 50;

/** A text of a stranger's in a table of Markdown: no markup, no link, no line end. */
const cell = (text: string): string =>
  neutralizeLine(text)
    .slice(0, 500)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_{}[\]()#+!|~@:/]/g, (mark) => `&#${mark.charCodeAt(0)};`);

const words = {
  'zh-CN': {
    checks: '检查',
    clauses: '条款',
    found: '发现',
    mend: '如何修正',
    missing: '需要提供的内容',
    none: '没有违反。',
  },
  en: {
    checks: 'Check',
    clauses: 'Clauses',
    found: 'Found',
    mend: 'How to mend it',
    missing: 'What to supply',
    none: 'Nothing is violated.',
  },
} as const;

/** A run in Markdown, for `$GITHUB_STEP_SUMMARY`: the levels, the gate, what is violated and how to mend it, what is missing. */
export const markdownSummary = (report: Report, language: Language): string => {
  const word = words[language];
  const violating = violatingChecks(report);
  const rows = violating.slice(0, most).map(({ id, clauses, title, findings }) => {
    const [finding] = findings;
    return `| \`${id}\` | ${clauses.join(', ')} | ${cell((finding?.message ?? title)[language])} | ${cell(finding?.hint[language] ?? '')} |`;
  });
  return [
    `## heyan · ${cell(examineeText(report.target, language))}`,
    '',
    ...levels.map((level) => `- ${cell(levelText(level, report, language))}`),
    `- ${cell(gateText(report.gate, language))}`,
    '',
    ...(rows.length === 0
      ? [word.none]
      : [`| ${word.checks} | ${word.clauses} | ${word.found} | ${word.mend} |`, '|---|---|---|---|', ...rows]),
    ...(violating.length > most ? ['', `… +${violating.length - most}`] : []),
    ...(report.missing.length === 0
      ? []
      : ['', `### ${word.missing}`, '', ...report.missing.slice(0, 8).map(({ how }) => `1. ${cell(how[language])}`)]),
    '',
  ].join('\n');
};
