import { platformKinds } from '../../../spec/platformKind.ts';
import { columnName } from '../../../spec/front-database/columnName.ts';
import type { Check } from '../../engine/running/check.ts';
import type { ComparedWith } from '../../engine/verdict/basis.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { tickOf } from '../changing/pastTick.ts';
import { exchangeSupplies } from '../reading/exchangeSupplies.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';
import { noTables } from '../reading/noTables.ts';
import { presentTables } from '../reading/presentTables.ts';

/** As for the clock: what is plainly out, several times the profile's tolerance. */
const plainly = 5;

/** 7.3.3: an update time is when the row was last written: there, not before its creation, and not in the future. */
export const rowTimesPlausible: Check = {
  id: 'exchange.update-times-plausible',
  verifies: ['changes-advance-update-time'],
  channel: 'exchange',
  title: {
    'zh-CN': '更新时间不为空，不早于创建时间，也不在未来',
    en: 'Update times are there, neither before the creation nor in the future',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['front-database'],
  run: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database) => {
      const tables = await presentTables(database, 'data');
      if (tables.length === 0) return noTables();
      const catalog = await database.catalog();
      const { quote } = database.dialect;
      const findings: Finding[] = [];
      let seen = false;
      for (const table of tables) {
        const columns = new Map(catalog.get(table.name)?.map((column) => [column.name, column]));
        const updated = columns.get(table.timeColumn);
        const created = columns.get(columnName('createTime', context.profile));
        if (updated === undefined) continue;
        seen ||= (await database.query(`SELECT 1 AS present FROM ${database.nameOf(table)} LIMIT 1`)).rows.length > 0;
        const tell = async (
          code: string,
          condition: string,
          zh: string,
          en: string,
          expected: string,
          comparedWith: ComparedWith,
        ): Promise<void> => {
          const { rows, evidence } = await database.query<{ readonly n: number | string }>(
            `SELECT COUNT(*) AS n FROM ${database.nameOf(table)} WHERE ${condition}`,
          );
          const count = Number(rows[0]?.n ?? 0);
          if (count === 0) return;
          findings.push({
            code,
            message: {
              'zh-CN': `表 ${table.name} 有 ${count} 条记录的更新时间${zh}。`,
              en: `In ${table.name} the update time of ${count} rows is ${en}.`,
            },
            expected,
            actual: count,
            pointer: `${table.name}.${updated.name}`,
            hint: {
              'zh-CN': '更新时间取写入前置数据库的时刻。',
              en: 'Take the moment of writing into the front database as update time.',
            },
            evidence: [evidence],
            comparedWith,
          });
        };
        if (updated.nullable)
          await tell(
            'exchange.update-time-empty',
            `${quote(updated.name)} IS NULL`,
            '为空',
            'empty',
            'a time in every row',
            'text',
          );
        if (database.sql.isTextTime(updated)) continue;
        const future = database.sql.notBefore(
          updated,
          context.clock.now() + plainly * context.profile.values.exchange.clockToleranceSeconds * 1_000,
        );
        if (future !== undefined)
          await tell('exchange.update-time-in-future', future, '在未来', 'in the future', '≤ now', 'text');
        // As milliseconds, so that two columns of different types can be compared.
        if (created !== undefined && !database.sql.isTextTime(created))
          await tell(
            'exchange.update-before-creation',
            `${database.sql.value(updated, 'time')} + ${tickOf(updated.timeDigits, [])} <= ${database.sql.value(created, 'time')}`,
            '早于创建时间',
            'before the creation',
            `≥ ${created.name}`,
            { profile: ['exchange.columns.createTime', 'exchange.columns.updateTime'] },
          );
      }
      if (!seen)
        return inconclusive(
          'no-data',
          { 'zh-CN': '各数据类表中没有记录。', en: 'The data tables hold no row.' },
          exchangeSupplies.data(tables.map(({ entity }) => entity)),
        );
      return judged(findings);
    }),
};
