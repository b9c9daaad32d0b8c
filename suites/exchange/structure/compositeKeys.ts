import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';
import { noTables } from '../reading/noTables.ts';
import { presentTables } from '../reading/presentTables.ts';
import { primaryKeys } from '../reading/primaryKeys.ts';

/** 7.3.3: rows are extracted by composite primary keys; one that leaves the platform id out mixes platforms up. */
export const compositeKeys: Check = {
  id: 'exchange.composite-primary-keys',
  verifies: ['composite-keys-and-times'],
  channel: 'exchange',
  title: {
    'zh-CN': '数据类、日志类表具有包含平台标识的复合主键',
    en: 'Data and log tables have composite primary keys that include the platform id',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['front-database'],
  run: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database) => {
      const tables = await presentTables(database, 'data', 'log');
      if (tables.length === 0) return noTables();
      const address = context.target.frontDatabase;
      const keys = await primaryKeys(
        database,
        address?.type === 'mysql' ? address.database : (address?.schema ?? 'public'),
      );
      const { platformId } = context.profile.values.exchange.columns;
      return judged(
        tables.flatMap((table): readonly Finding[] => {
          const key = keys.get(table.name) ?? [];
          if (key.length > 1 && key.includes(platformId)) return [];
          return [
            {
              code: key.length === 0 ? 'exchange.key-missing' : 'exchange.key-not-composite',
              message:
                key.length === 0
                  ? { 'zh-CN': `表 ${table.name} 没有主键。`, en: `The table ${table.name} has no primary key.` }
                  : {
                      'zh-CN': `表 ${table.name} 的主键是（${key.join('、')}），不是包含平台标识的复合主键。`,
                      en: `The primary key of ${table.name} is (${key.join(', ')}), not a composite one that includes the platform id.`,
                    },
              expected: table.key,
              actual: key,
              pointer: table.name,
              hint: {
                'zh-CN': `把主键改为（${table.key.join('、')}）。`,
                en: `Make (${table.key.join(', ')}) the primary key.`,
              },
            },
          ];
        }),
      );
    }),
};
