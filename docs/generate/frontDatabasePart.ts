import { entitySchemas } from '../../spec/entities/entities.ts';
import { dialects } from '../../spec/front-database/dialects.ts';
import type { FrontDatabaseTable } from '../../spec/front-database/frontDatabaseTable.ts';
import { frontDatabaseTables } from '../../spec/front-database/frontDatabaseTables.ts';
import type { Language } from '../../spec/localized.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { kindsOf } from './kindsOf.ts';
import type { Part } from './part.ts';
import { table } from './table.ts';

const classes = {
  data: { 'zh-CN': '数据类', en: 'data' },
  log: { 'zh-CN': '日志类', en: 'log' },
  alert: { 'zh-CN': '告警类', en: 'alert' },
} as const;

const described = (one: FrontDatabaseTable, language: Language): string => {
  const english = language === 'en';
  const { timePrecisionDigits } = referenceProfile().values.exchange;
  const schema = entitySchemas[one.entity];
  const rows = one.columns.map((column) => [
    `\`${column.name}\`${one.key.includes(column.name) ? ' 🔑' : ''}${one.timeColumn === column.name ? ' ⏱' : ''}`,
    dialects.postgresql.columnType(column, timePrecisionDigits),
    dialects.mysql.columnType(column, timePrecisionDigits),
    column.nullable ? (english ? 'yes' : '是') : '',
    [
      (english ? schema.properties[column.field]?.description : schema.properties[column.field]?.title) ?? '',
      column.allowed === undefined ? '' : column.allowed.map((value) => `\`${value}\``).join(' / '),
    ]
      .filter((text) => text !== '')
      .join(english ? ': ' : '：'),
  ]);
  const heading = `#### \`${one.name}\` · ${english ? schema.description : schema.title}`;
  const facts = english
    ? `Class: ${classes[one.class].en}. Platforms: ${kindsOf(schema['x-platforms'], language)}.`
    : `类别：${classes[one.class]['zh-CN']}。适用平台：${kindsOf(schema['x-platforms'], language)}。`;
  return [
    heading,
    facts,
    table(
      english ? ['column', 'PostgreSQL', 'MySQL', 'null', 'meaning'] : ['列', 'PostgreSQL', 'MySQL', '可空', '含义'],
      rows,
    ),
  ].join('\n\n');
};

/** The tables of the front database, column by column, for all kinds of platform. */
export const frontDatabasePart: Part = (language) => {
  const all = platformKinds.flatMap((kind) => frontDatabaseTables(kind, referenceProfile()));
  const order = ['data', 'log', 'alert'];
  return all
    .filter((one, at) => all.findIndex(({ name }) => name === one.name) === at)
    .sort((a, b) => order.indexOf(a.class) - order.indexOf(b.class))
    .map((one) => described(one, language))
    .join('\n\n');
};
