import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { bothChannels } from '../comparing/bothChannels.ts';
import { exchangeSupplies } from '../reading/exchangeSupplies.ts';

/** 7.3.1: the full push brings all data; what the interfaces list has to be in the front database too. */
export const fullPushIsComplete: Check = {
  id: 'exchange.full-push-is-complete',
  verifies: ['full-then-increments'],
  channel: 'exchange',
  title: {
    'zh-CN': '全量推送之后，接口所列的各类数据都在前置数据库中',
    en: 'After a full push the front database has all that the interfaces list, of every sort',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['front-database', 'interfaces', 'control'],
  locks: ['control', 'front-database', 'business-data'],
  deadlineMs: 60_000,
  run: async (context) => {
    const both = await context.use(bothChannels);
    // That a table holds nothing at all is for exchange.front-database-holds-data to say.
    const compared = both.filter(({ listed, held }) => listed.size > 0 && held.size > 0);
    if (compared.length === 0)
      return inconclusive(
        'no-data',
        {
          'zh-CN': '没有可以同时经接口和前置数据库取得的数据。',
          en: 'There is nothing that both an interface and the front database give.',
        },
        exchangeSupplies.data(both.map(({ table }) => table.entity)),
      );
    return judged(
      compared.flatMap(({ table, listed, held, evidence }): readonly Finding[] => {
        const missing = [...listed.keys()].filter((id) => !held.has(id));
        if (missing.length === 0) return [];
        return [
          {
            code: 'exchange.full-push-incomplete',
            message: {
              'zh-CN': `接口列出的“${table.comment}”有 ${missing.length} 条（共 ${listed.size} 条）不在前置数据库的表 ${table.name} 中，如 ${missing.slice(0, 3).join('、')}。`,
              en: `Of ${listed.size} records that the interface lists, ${missing.length} are not in ${table.name}, such as ${missing.slice(0, 3).join(', ')}.`,
            },
            expected: listed.size,
            actual: listed.size - missing.length,
            pointer: table.name,
            hint: {
              'zh-CN': '检查全量推送的查询条件与分页，确保不漏记录。',
              en: 'See to it that conditions and paging of the full push leave nothing out.',
            },
            evidence: [evidence],
          },
        ];
      }),
    );
  },
};
