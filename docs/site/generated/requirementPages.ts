import { catalogueTexts } from '../../../reports/catalogue/catalogueTexts.ts';
import type { TestCase } from '../../../reports/catalogue/testCase.ts';
import type { TraceRow } from '../../../reports/catalogue/traceability.ts';
import { levelTexts } from '../../../reports/text/names/levelTexts.ts';
import { obligationTexts } from '../../../reports/text/names/obligationTexts.ts';
import { partyTexts } from '../../../reports/text/names/partyTexts.ts';
import { clauses } from '../../../spec/clauses.ts';
import type { Language, Localized } from '../../../spec/localized.ts';
import { requirements } from '../../../spec/requirements/requirements.ts';
import { pagePath } from '../contents/pagePath.ts';
import type { SitePage } from '../contents/sitePage.ts';
import { table } from '../../generate/table.ts';
import { chapterOf } from './chapterOf.ts';
import { checkLink } from './checkLink.ts';
import { escapeMarkdown as words } from './escapeMarkdown.ts';
import { requirementLink } from './requirementLink.ts';

const said = {
  title: { 'zh-CN': '条款要求', en: 'Requirements' },
  about: {
    'zh-CN':
      '征求意见稿第 5 至 8 章与附录 A 中对某一方提出要求的每一句话，以我们自己的话写出。程度为“应”“需”“可”、陈述或示例，决定它属于哪一级。',
    en: 'Every sentence of chapters 5 to 8 and annex A that asks something of somebody, in our own words. Its strength (shall, need, may, stated, example) decides to which level it belongs.',
  },
  party: { 'zh-CN': '对象', en: 'Binds' },
  checks: { 'zh-CN': '检查', en: 'Checks' },
  attested: { 'zh-CN': '只能以声明答复的部分', en: 'What only a statement can answer' },
} as const satisfies Readonly<Record<string, Localized>>;

/** The pages that say what the draft asks: one a chapter, and one that lists all of it. */
export const requirementPages = (
  trace: readonly TraceRow[],
  cases: readonly TestCase[],
  language: Language,
): readonly SitePage[] => {
  const say = (text: keyof typeof said): string => said[text][language];
  const levelName = ({ level }: TraceRow): string =>
    level === null ? catalogueTexts.noLevel[language] : levelTexts[level].name[language];
  const list = (items: readonly string[]): string =>
    items.length === 0 ? catalogueTexts.none[language] : items.map((item) => `- ${item}`).join('\n');
  const section = (row: TraceRow): string => {
    const requirement = requirements.find(({ id }) => id === row.requirement);
    if (requirement === undefined) throw new Error(`Expected ${row.requirement} among the requirements.`);
    return [
      `### \`${row.requirement}\` {#${row.requirement}}`,
      words(requirement.statement[language]),
      `${row.clause} · ${obligationTexts[row.obligation][language]} · ${partyTexts[row.party][language]} · ${levelName(row)}`,
      ...(requirement.attestationReason === undefined
        ? []
        : [`**${say('attested')}**`, words(requirement.attestationReason[language])]),
      `**${say('checks')}**`,
      list(
        cases.flatMap((one) =>
          row.cases.includes(one.id) ? [`${checkLink(one, language)} ${words(one.purpose[language])}`] : [],
        ),
      ),
    ].join('\n\n');
  };
  const byChapter = Object.entries(Object.groupBy(trace, ({ clause }) => chapterOf(clause).slug));
  const ofClause = (rows: readonly TraceRow[]): string =>
    Object.entries(Object.groupBy(rows, ({ clause }) => `${clause} ${clauses[clause]?.title[language] ?? ''}`))
      .map(([heading, some = []]) => [`## ${heading}`, ...some.map(section)].join('\n\n'))
      .join('\n\n');
  const overview = [
    `# ${say('title')}`,
    say('about'),
    table(
      [catalogueTexts.clause[language], say('title'), catalogueTexts.obligation[language], say('party'), say('checks')],
      trace.map((row) => [
        row.clause,
        requirementLink({ id: row.requirement, clause: row.clause }, language),
        obligationTexts[row.obligation][language],
        partyTexts[row.party][language],
        String(row.cases.length),
      ]),
    ),
  ].join('\n\n');
  return [
    { path: pagePath('requirements/index', language), markdown: `---\nsearch: false\n---\n\n${overview}\n` },
    ...byChapter.map(([slug, rows = []]) => {
      const { chapter } = chapterOf(rows[0]?.clause ?? '');
      return {
        path: pagePath(slug, language),
        markdown: `# ${chapter.id} ${chapter.title[language]}\n\n${ofClause(rows)}\n`,
      };
    }),
  ];
};
