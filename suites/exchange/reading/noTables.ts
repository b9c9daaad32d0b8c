import { inconclusive } from '../../engine/verdict/outcome.ts';
import { exchangeSupplies } from './exchangeSupplies.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';

/** None of the tables that the profile names is there: what they are called here, nobody said. */
export const noTables = (): Outcome =>
  inconclusive(
    'not-observable',
    {
      'zh-CN': '前置数据库中没有参考配置所列名称的表，因而无从检查；如表名不同，请在配置中给出。',
      en: 'The front database has none of the tables under the names of the profile, so there is nothing to look at; if they have other names, give them in a profile.',
    },
    exchangeSupplies.tables,
  );
