import { channelTexts } from '../../../reports/text/names/channelTexts.ts';
import { platformKindTexts } from '../../../reports/text/names/platformKindTexts.ts';
import { ambiguities } from '../../../spec/indicators/ambiguities.ts';
import { dimensionNames } from '../../../spec/indicators/dimensionNames.ts';
import type { Indicator } from '../../../spec/indicators/indicator.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import { jointStatement } from '../../../spec/indicators/jointStatement.ts';
import { statementText } from '../../../spec/indicators/statementText.ts';
import type { Language, Localized } from '../../../spec/localized.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { table } from '../../generate/table.ts';
import { pagePath } from '../contents/pagePath.ts';
import type { SitePage } from '../contents/sitePage.ts';
import { escapeMarkdown as words } from './escapeMarkdown.ts';
import { indicatorTables } from './indicatorTables.ts';

const said = {
  title: { 'zh-CN': '采集指标', en: 'Indicators' },
  about: {
    'zh-CN':
      '征求意见稿表 1 至表 7 的 54 项指标，运行监测平台如何计算每一项。文本留有余地之处由取值配置决定；能够同时给出的各种口径都计算，取值配置所选的为指标的值。',
    en: 'The 54 indicators of tables 1 to 7, and how the monitoring platform computes each. Where the text leaves a choice the profile decides; readings that can stand side by side are all computed, and the one that the profile chooses is the value.',
  },
  id: { 'zh-CN': '标识', en: 'Id' },
  name: { 'zh-CN': '指标', en: 'Indicator' },
  row: { 'zh-CN': '行', en: 'Row' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  channel: { 'zh-CN': '默认来源', en: 'From, by default' },
  kinds: { 'zh-CN': '适用平台', en: 'Platforms' },
  parts: { 'zh-CN': '分项', en: 'Broken down by' },
  whole: { 'zh-CN': '仅总值', en: 'the whole alone' },
  readings: { 'zh-CN': '由取值配置决定', en: 'Decided by the profile' },
  chosen: { 'zh-CN': '参考取值', en: 'reference profile' },
  statement: { 'zh-CN': '计算语句', en: 'Statement' },
  statements: { 'zh-CN': '指标的计算语句', en: 'Statements of the indicators' },
  aboutStatements: {
    'zh-CN': '运行监测平台对已落库的数据执行的 ClickHouse SQL，与测试所用的是同一份文件（`spec/indicators`）。',
    en: 'The ClickHouse SQL that the monitoring platform runs over what has landed: the same files that the tests use (`spec/indicators`).',
  },
  comma: { 'zh-CN': '、', en: ', ' },
  colon: { 'zh-CN': '：', en: ': ' },
} as const satisfies Readonly<Record<string, Localized>>;

const statementOf = ({ id }: Indicator): string => jointStatement(id) ?? id;
const statementsSlug = 'indicators/statements';

/** The pages that say what each indicator is and how it is computed: one a table, one of the statements, and one that lists them all. */
export const indicatorPages = (language: Language): readonly SitePage[] => {
  const say = (text: keyof typeof said): string => said[text][language];
  const joined = (items: readonly string[]): string => items.join(say('comma'));
  const chosen = referenceProfile().values.indicators;
  const kindsOf = ({ platforms }: Indicator): string =>
    joined(platforms.map((kind) => platformKindTexts[kind][language]));
  const linkTo = ({ id, table: number }: Indicator): string =>
    `[\`${id}\`](/${pagePath(`indicators/table-${number}`, language)}#${id})`;
  const decisions = ({ id }: Indicator): readonly string[] =>
    ambiguities
      .filter((one) => one.indicators.includes(id))
      .map(({ decidedBy, readings = {} }) => {
        const value = String(chosen[decidedBy]);
        const options = Object.entries(readings).map(([key, text]) => `\`${key}\` ${words(text[language])}`);
        return `- \`${decidedBy}\`${say('colon')}${joined(options)}${options.length > 0 ? ' · ' : ''}${say('chosen')} \`${value}\``;
      });
  const section = (one: Indicator): string => {
    const decided = decisions(one);
    return [
      `## ${one.row} ${words(one.name[language])} {#${one.id}}`,
      `\`${one.id}\` · ${words(one.unit[language])} · ${channelTexts[one.channel][language]} · ${kindsOf(one)}`,
      words(one.definition[language]),
      `**${say('parts')}**${say('colon')}${one.dimensions.length === 0 ? say('whole') : joined(one.dimensions.map((name) => `${words(dimensionNames[name]?.[language] ?? name)} (\`${name}\`)`))}`,
      ...(decided.length === 0 ? [] : [`**${say('readings')}**`, decided.join('\n')]),
      `**${say('statement')}**${say('colon')}[\`${statementOf(one)}\`](/${pagePath(statementsSlug, language)}#${statementOf(one)})`,
    ].join('\n\n');
  };
  const overview = indicatorTables.map(({ table: number, title }) =>
    [
      `## ${title[language]}`,
      table(
        [say('row'), say('name'), say('id'), say('unit'), say('channel'), say('kinds')],
        indicators
          .filter((one) => one.table === number)
          .map((one) => [
            String(one.row),
            words(one.name[language]),
            linkTo(one),
            words(one.unit[language]),
            channelTexts[one.channel][language],
            kindsOf(one),
          ]),
      ),
    ].join('\n\n'),
  );
  const statements = [...new Set(indicators.map(statementOf))].map(
    (name) => `## \`${name}\` {#${name}}\n\n\`\`\`sql\n${statementText(name).trimEnd()}\n\`\`\``,
  );
  const unsearched = '---\nsearch: false\n---\n\n';
  return [
    // Each row stands on the page of its table as well: found once is enough.
    {
      path: pagePath('indicators/index', language),
      markdown: `${unsearched}${[`# ${say('title')}`, say('about'), ...overview].join('\n\n')}\n`,
    },
    ...indicatorTables.map(({ table: number, slug, title }) => ({
      path: pagePath(slug, language),
      markdown: `${[`# ${title[language]}`, ...indicators.filter((one) => one.table === number).map(section)].join('\n\n')}\n`,
    })),
    {
      path: pagePath(statementsSlug, language),
      markdown: `${unsearched}${[`# ${say('statements')}`, say('aboutStatements'), ...statements].join('\n\n')}\n`,
    },
  ];
};
