import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { bothChannels } from '../comparing/bothChannels.ts';
import { isPushed } from '../comparing/isPushed.ts';
import { valueDifferences } from '../comparing/valueDifferences.ts';
import { exchangeSupplies } from '../reading/exchangeSupplies.ts';

/** 7.3.1: the front database holds the data of the business systems, which the interfaces give too: the same values, not only as many records. */
export const agreesWithInterface: Check = {
  id: 'exchange.agrees-with-interface',
  verifies: ['front-database-prepared'],
  channel: 'exchange',
  title: {
    'zh-CN': '同一条记录在前置数据库与接口中逐值一致',
    en: 'A record has the same values in the front database and by interface',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['front-database', 'interfaces'],
  locks: ['control', 'front-database', 'business-data'],
  deadlineMs: 60_000,
  run: async (context) => {
    const both = await context.use(bothChannels);
    const compared = both.filter(({ listed, held }) =>
      [...listed].some(([id, record]) => isPushed(record, held.get(id))),
    );
    if (compared.length === 0)
      return inconclusive(
        'no-data',
        {
          'zh-CN': '没有一条记录既经接口给出，又以不早于接口的更新时间存于前置数据库，无从比较其内容。',
          en: 'Not one record that the interface gives is in the front database with an update time that is not older, so nothing can be compared.',
        },
        exchangeSupplies.data(both.map(({ table }) => table.entity)),
      );
    return judged(
      compared.flatMap((one) => {
        const byColumn = Map.groupBy(valueDifferences(one), ({ column }) => column);
        return [...byColumn].flatMap(([column, differences]): readonly Finding[] => {
          const [first] = differences;
          if (first === undefined) return [];
          return [
            {
              code: 'exchange.values-differ-from-interface',
              message: {
                'zh-CN': `${one.table.name}.${column} 有 ${differences.length} 条记录与接口给出的值不同，如 ${first.id}。`,
                en: `In ${differences.length} records ${one.table.name}.${column} is not what the interface gives, such as in ${first.id}.`,
              },
              expected: first.listed,
              actual: first.held,
              pointer: `${one.table.name}.${column}`,
              hint: {
                'zh-CN': '接口与推送取自同一业务数据；检查字符集、精度、空值与代码的转换，以及推送是否落后。',
                en: 'Interface and push take the same business data: look at character set, precision, nulls and translated codes, and whether the push lags behind.',
              },
              evidence: [one.evidence],
            },
          ];
        });
      }),
    );
  },
};
