import { platformKinds } from '../../spec/platformKind.ts';
import type { Check } from '../engine/check.ts';
import { judged, passed } from '../engine/outcome.ts';
import { inFrontDatabase } from '../exchange/inFrontDatabase.ts';
import { noTables } from '../exchange/noTables.ts';
import { presentTables } from '../exchange/presentTables.ts';

/** 7.3.2: there is an alert table, into which the monitoring platform can write what it found. */
export const alertTablePrepared: Check = {
  id: 'alerts.alert-table-prepared',
  verifies: ['alert-tables'],
  channel: 'alerts',
  title: { 'zh-CN': '告警类表及其列齐全', en: 'The alert table and its columns are there' },
  basis: 'profile',
  platforms: platformKinds,
  needs: ['front-database'],
  run: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database) => {
      const table = database.tables.find((one) => one.class === 'alert');
      if (table === undefined || (await presentTables(database, 'data', 'log', 'alert')).length === 0) return noTables();
      const present = (await database.catalog()).get(table.name);
      const names = new Set(present?.map(({ name }) => name));
      const expected = table.columns.map(({ name }) => name);
      const missing = expected.filter((name) => !names.has(name));
      if (missing.length === 0) return passed();
      return judged([
        {
          code: present === undefined ? 'alerts.table-missing' : 'alerts.column-missing',
          message:
            present === undefined
              ? { 'zh-CN': `没有告警类表 ${table.name}，或数据交换用户看不到它：告警无法下发。`, en: `There is no alert table ${table.name}, or the exchange user does not see it: alerts cannot be delivered.` }
              : { 'zh-CN': `告警类表 ${table.name} 缺少列 ${missing.join('、')}。`, en: `The alert table ${table.name} lacks the columns ${missing.join(', ')}.` },
          expected,
          actual: present === undefined ? null : [...names].slice(0, 100),
          pointer: table.name,
          hint: { 'zh-CN': '用 heyan init --front-database 给出的脚本建表，或在配置中给出实际名称。', en: 'Create it with the script that heyan init --front-database prints, or give the real names in a profile.' },
        },
      ]);
    }),
};
