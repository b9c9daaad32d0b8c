import type { Finding } from '../../engine/verdict/finding.ts';
import { createStructureCheck } from '../factories/createStructureCheck.ts';
import { uniqueKeys } from '../reading/uniqueKeys.ts';

/**
 * 7.3.3: rows are extracted by composite primary keys. A unique index over columns that are never empty does the same. That the
 * platform id is one of them the text does not say.
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
  look: async ({ database, tables, place, context }) => {
    const keys = await uniqueKeys(database, place);
    const { columns, keyContainsPlatformId } = context.profile.values.exchange;
    return tables.flatMap((table): readonly Finding[] => {
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
  },
});
