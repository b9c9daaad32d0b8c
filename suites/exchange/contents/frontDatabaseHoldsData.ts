import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged, passed } from '../../engine/verdict/outcome.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';
import { presentTables } from '../reading/presentTables.ts';

/** 7.3.1: business data are pushed into the front database. Which tables, and under which names, is another check's question. */
export const frontDatabaseHoldsData: Check = {
  id: 'exchange.front-database-holds-data',
  verifies: ['front-database-prepared'],
  channel: 'exchange',
  title: {
    'zh-CN': '前置数据库中有推送来的业务数据',
    en: 'The front database holds data pushed from the business systems',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['front-database'],
  run: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database) => {
      const catalog = await database.catalog();
      const tables = await presentTables(database, 'data');
      if (tables.length === 0 && catalog.size > 0) {
        return inconclusive('not-observable', {
          'zh-CN': `前置数据库有 ${catalog.size} 张表，但都不是参考配置所列的名称，无法判断其中有无业务数据。`,
          en: `The front database has ${catalog.size} tables, none under a name of the profile: whether they hold business data cannot be told.`,
        });
      }
      const evidence: string[] = [];
      for (const table of tables) {
        const found = await database.query(`SELECT 1 AS present FROM ${database.nameOf(table)} LIMIT 1`);
        evidence.push(found.evidence);
        if (found.rows.length > 0) return passed();
      }
      const { host, port, database: name } = context.target.frontDatabase ?? { host: '', port: 0, database: '' };
      return judged([
        {
          code: 'exchange.front-database-empty',
          message:
            tables.length === 0
              ? {
                  'zh-CN': `前置数据库 ${name} 中没有任何数据交换用户可见的表。`,
                  en: `In the front database ${name} the exchange user sees no table at all.`,
                }
              : {
                  'zh-CN': `前置数据库 ${name} 的 ${tables.length} 张数据类表全部为空。`,
                  en: `All ${tables.length} data tables of the front database ${name} are empty.`,
                },
          expected: 'data of the business systems in at least one data table',
          actual: Object.fromEntries(tables.map((table) => [table.name, 0])),
          pointer: `${host}:${port}/${name}`,
          hint: {
            'zh-CN': '以数据推送用户把业务系统的数据全量推送到前置数据库，再安排定时推送。',
            en: 'Push all data of the business systems as push user once, then schedule pushes.',
          },
          evidence,
        },
      ]);
    }),
};
