import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';

/** 7.3.2: the data tables of the platform's kind, with their columns. */
export const dataTables: Check = {
  id: 'exchange.data-tables-complete',
  verifies: ['data-tables', 'data-table-examples'],
  channel: 'exchange',
  title: { 'zh-CN': '数据类表及其列齐全', en: 'The data tables and their columns are all there' },
  comparedWith: { profile: ['exchange.tables', 'exchange.columns'] },
  platforms: platformKinds,
  needs: ['front-database'],
  run: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database) => {
      const catalog = await database.catalog();
      return judged(
        database.tables
          .filter((table) => table.class === 'data')
          .flatMap((table): readonly Finding[] => {
            const present = catalog.get(table.name);
            const names = new Set(present?.map(({ name }) => name));
            const missing = table.columns.map(({ name }) => name).filter((name) => !names.has(name));
            if (missing.length === 0) return [];
            const expected = table.columns.map(({ name }) => name);
            return [
              present === undefined
                ? {
                    code: 'exchange.table-missing',
                    message: {
                      'zh-CN': `没有“${table.comment}”的数据表 ${table.name}，或数据交换用户看不到它。`,
                      en: `There is no table ${table.name}, or the exchange user does not see it.`,
                    },
                    expected,
                    actual: null,
                    pointer: table.name,
                    hint: {
                      'zh-CN': '用 heyan init --front-database 给出的脚本建表，或在配置中给出实际表名。',
                      en: 'Create it with the script that heyan init --front-database prints, or give its real name in a profile.',
                    },
                  }
                : {
                    code: 'exchange.column-missing',
                    message: {
                      'zh-CN': `数据表 ${table.name} 缺少列 ${missing.join('、')}。`,
                      en: `The table ${table.name} lacks the columns ${missing.join(', ')}.`,
                    },
                    expected,
                    actual: [...names].slice(0, 100),
                    pointer: table.name,
                    hint: {
                      'zh-CN': '补上这些列，或在配置中给出实际列名。',
                      en: 'Add the columns, or give their real names in a profile.',
                    },
                  },
            ];
          }),
      );
    }),
};
