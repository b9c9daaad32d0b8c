import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive } from '../../engine/verdict/outcome.ts';
import { createStructureCheck } from '../factories/createStructureCheck.ts';
import { derivedTables } from '../reading/derivedTables.ts';
import { exchangeSupplies } from '../reading/exchangeSupplies.ts';
import { repeatedKey } from '../reading/repeatedKey.ts';
import { uniqueKeys } from '../reading/uniqueKeys.ts';

const keyRepeated = (table: FrontDatabaseTable, times: number, evidence: string): Finding => ({
  code: 'exchange.key-repeated',
  message: {
    'zh-CN': `视图 ${table.name} 的主键（${table.key.join('、')}）不能区分各条记录：同一键值有 ${times} 条，或键值为空。`,
    en: `In the view ${table.name} the key (${table.key.join(', ')}) does not tell rows apart: one stands ${times} times, or a part of it is missing.`,
  },
  expected: { rows: 1 },
  actual: { rows: times },
  pointer: table.name,
  hint: {
    'zh-CN': '视图中每条记录只应出现一次：检查连接条件，或改以带复合主键的表提供。',
    en: 'Let every record stand in the view once: look at what it joins, or offer a table with a composite key instead.',
  },
  evidence: [evidence],
});

/**
 * 7.3.3: rows are extracted by composite primary keys. A unique index over columns that are never empty does the same. That the
 * platform id is one of them the text does not say. A view cannot declare a key: there the rows themselves have to be told apart by it.
 */
export const compositeKeys = createStructureCheck({
  id: 'exchange.composite-primary-keys',
  verifies: ['composite-keys-and-times'],
  title: {
    'zh-CN': '数据类、日志类表具有包含平台标识的复合主键',
    en: 'Data and log tables have composite primary keys that include the platform id',
  },
  comparedWith: 'text',
  classes: ['data', 'log'],
  look: async ({ database, tables, catalog, place, context }) => {
    const keys = await uniqueKeys(database, place);
    const derived = await derivedTables(database, place);
    const { columns, keyContainsPlatformId } = context.profile.values.exchange;
    const viewed: Finding[] = [];
    let seen = 0;
    const isKeyless = ({ name }: FrontDatabaseTable): boolean =>
      derived.has(name) && (keys.get(name) ?? []).length === 0;
    for (const table of tables.filter(isKeyless)) {
      const present = new Set(catalog.get(table.name)?.map(({ name }) => name));
      if (!table.key.every((column) => present.has(column))) continue;
      const { rows, times, evidence } = await repeatedKey(database, table);
      seen += rows;
      if (times !== undefined) viewed.push(keyRepeated(table, times, evidence));
    }
    const declared = tables.filter((table) => !isKeyless(table));
    if (declared.length === 0 && seen === 0)
      return inconclusive(
        'no-data',
        {
          'zh-CN': '各表均为视图，不能声明主键，又没有可供比较的记录。',
          en: 'All tables are views, which cannot declare a key, and there are no rows to look at.',
        },
        exchangeSupplies.data(tables.map(({ entity }) => entity)),
      );
    const found = declared.flatMap((table): readonly Finding[] => {
      const present = keys.get(table.name) ?? [];
      const composite = present.filter((key) => key.columns.length > 1);
      if (composite.some((key) => !keyContainsPlatformId || key.columns.includes(columns.platformId))) return [];
      const [shown] = composite.length > 0 ? composite : present;
      const list = shown?.columns ?? [];
      const base = {
        expected: table.key,
        actual: present.map((key) => key.columns),
        pointer: table.name,
        hint: {
          'zh-CN': `把主键改为（${table.key.join('、')}），或建立同样的唯一索引。`,
          en: `Make (${table.key.join(', ')}) the primary key, or a unique index.`,
        },
      };
      if (shown === undefined)
        return [
          {
            ...base,
            code: 'exchange.key-missing',
            message: {
              'zh-CN': `表 ${table.name} 没有主键，也没有唯一索引。`,
              en: `The table ${table.name} has neither a primary key nor a unique index.`,
            },
          },
        ];
      return composite.length === 0
        ? [
            {
              ...base,
              code: 'exchange.key-not-composite',
              message: {
                'zh-CN': `表 ${table.name} 的主键是（${list.join('、')}），不是复合主键。`,
                en: `The primary key of ${table.name} is (${list.join(', ')}), not a composite one.`,
              },
            },
          ]
        : [
            {
              ...base,
              code: 'exchange.key-without-platform-id',
              message: {
                'zh-CN': `表 ${table.name} 的复合主键（${list.join('、')}）不含平台标识。`,
                en: `The composite key (${list.join(', ')}) of ${table.name} leaves the platform id out.`,
              },
              comparedWith: { profile: ['exchange.keyContainsPlatformId', 'exchange.columns.platformId'] },
            },
          ];
    });
    return [...found, ...viewed];
  },
});
