import { catalogueTexts } from '../../../reports/catalogue/catalogueTexts.ts';
import type { TestCase } from '../../../reports/catalogue/testCase.ts';
import { levelTexts } from '../../../reports/text/names/levelTexts.ts';
import { obligationTexts } from '../../../reports/text/names/obligationTexts.ts';
import type { Language } from '../../../spec/localized.ts';
import { pagePath } from '../contents/pagePath.ts';
import type { SitePage } from '../contents/sitePage.ts';
import { table } from '../../generate/table.ts';
import { checkGroups } from './checkGroups.ts';
import { checkLink } from './checkLink.ts';
import { escapeMarkdown as words } from './escapeMarkdown.ts';
import { requirementLink } from './requirementLink.ts';

/** The pages that say of every check what it does: one a channel, and one that lists them all. */
export const checkPages = (cases: readonly TestCase[], language: Language): readonly SitePage[] => {
  const say = (text: keyof typeof catalogueTexts): string => catalogueTexts[text][language];
  const levelName = ({ level }: TestCase): string =>
    level === null ? say('noLevel') : levelTexts[level].name[language];
  const list = (items: readonly string[], mark = '-'): string =>
    items.length === 0 ? say('none') : items.map((item) => `${mark} ${item}`).join('\n');
  const section = (one: TestCase): string =>
    [
      `## ${words(one.purpose[language])} {#${one.id.replaceAll('.', '-')}}`,
      `\`${one.id}\` · ${levelName(one)} · ${words(one.condition[language])}`,
      `**${say('requirement')}**`,
      list(
        one.requirements.map(
          ({ clause, id, obligation, statement }) =>
            `${clause} · ${obligationTexts[obligation][language]} · ${requirementLink({ clause, id }, language)} ${words(statement[language])}`,
        ),
      ),
      `**${say('preconditions')}**`,
      list(one.preconditions.map((text) => words(text[language]))),
      `**${say('steps')}**`,
      list(
        one.steps.map((text) => words(text[language])),
        '1.',
      ),
      `**${say('criterion')}**`,
      words(one.criterion[language]),
      `**${say('evidence')}**`,
      words(one.evidence[language]),
      `**${say('faults')}**`,
      list(
        one.faults.map(({ id, title, warned }) => `\`${id}\` ${words(title[language])}${warned ? say('warned') : ''}`),
      ),
    ].join('\n\n');
  const groups = checkGroups
    .map((group) => ({ group, some: cases.filter(group.holds) }))
    .filter(({ some }) => some.length > 0);
  const title = language === 'en' ? 'Checks' : '检查';
  const overview = [
    `# ${title}`,
    say('meaning'),
    ...groups.map(({ group, some }) =>
      [
        `## ${group.title[language]}`,
        table(
          [say('id'), say('purpose'), say('clause'), say('level')],
          some.map((one) => [
            checkLink(one, language),
            words(one.purpose[language]),
            [...new Set(one.requirements.map(({ clause }) => clause))].join(', '),
            levelName(one),
          ]),
        ),
      ].join('\n\n'),
    ),
  ].join('\n\n');
  return [
    // Each row stands on the page of its channel as well: found once is enough.
    { path: pagePath('checks/index', language), markdown: `---\nsearch: false\n---\n\n${overview}\n` },
    ...groups.map(({ group, some }) => ({
      path: pagePath(group.slug, language),
      markdown: `${[`# ${title} · ${group.title[language]}`, ...some.map(section)].join('\n\n')}\n`,
    })),
  ];
};
