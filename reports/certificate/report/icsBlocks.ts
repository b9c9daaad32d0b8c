import type { Language } from '../../../spec/localized.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { Block } from '../../document/block.ts';
import { answeredItems } from '../../ics/answeredItems.ts';
import type { AnsweredItem } from '../../ics/answeredItems.ts';
import { answerText } from '../../ics/answerText.ts';
import { conditionText } from '../../ics/conditionText.ts';
import type { Report } from '../../report/report.ts';
import { reportTexts } from './reportTexts.ts';

const shownClause = (clause: string, language: Language): string =>
  clause.replace('table-', language === 'en' ? 'table ' : '表 ');

const statusOf = ({ status, condition }: AnsweredItem, language: Language): string =>
  condition === undefined ? status : `${status}\n${conditionText(condition, language)}`;

const table = (items: readonly AnsweredItem[], language: Language): Block => ({
  kind: 'table',
  head: (['clause', 'icsStatus', 'icsItem', 'icsAnswer'] as const).map((text) => reportTexts[text][language]),
  widths: [10, 14, 46, 30],
  rows: items.map((item) => [
    shownClause(item.clause, language),
    statusOf(item, language),
    item.statement === undefined ? item.id : `${item.statement[language]}\n${item.id}`,
    answerText(item, language),
  ]),
});

/** Ids by clause: a text of all of them would be longer than a document takes. */
const byClause = (items: readonly AnsweredItem[], language: Language): readonly (readonly [string, string])[] =>
  Object.entries(Object.groupBy(items, ({ clause }) => clause)).map(([clause, some = []]) => [
    shownClause(clause, language),
    some.map(({ id }) => id).join(language === 'en' ? ', ' : '、'),
  ]);

/** The implementation conformance statement: who made it, and what the platform says of itself, item by item; what it left open is named in a line. */
export const icsBlocks = ({ declaration, target }: Report, profile: Profile, language: Language): readonly Block[] => {
  const say = (text: keyof typeof reportTexts): string => reportTexts[text][language];
  // The proforma is of access platforms.
  if (target.kind === 'monitoring-platform') return [];
  const { requirements, values } = answeredItems(declaration, profile, target.kind);
  const { statement, adopts } = declaration;
  const told = (items: readonly AnsweredItem[]) => items.filter(({ answer }) => answer !== null);
  const open = [...requirements, ...values].filter(({ answer }) => answer === null);
  return [
    {
      kind: 'facts',
      rows: [
        [say('icsBy'), statement === undefined ? say('icsNoStatement') : `${statement.answeredBy}\n${statement.date}`],
        ...(statement === undefined ? [] : [[say('version'), statement.version] as const]),
        [say('icsAdopted'), adopts === undefined ? say('icsNothingAdopted') : `${adopts.id} ${adopts.version}`],
        [
          say('icsCount'),
          `${requirements.length + values.length - open.length} / ${requirements.length + values.length}`,
        ],
      ],
    },
    { kind: 'paragraph', text: say('icsLegend') },
    ...(told(requirements).length === 0
      ? []
      : [{ kind: 'heading', level: 2, text: say('icsRequirements') } as const, table(told(requirements), language)]),
    ...(told(values).length === 0
      ? []
      : [{ kind: 'heading', level: 2, text: say('icsValues') } as const, table(told(values), language)]),
    ...(open.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: say('icsOpen') } as const,
          { kind: 'facts', rows: byClause(open, language) } as const,
        ]),
  ];
};
