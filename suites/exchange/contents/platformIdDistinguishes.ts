import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { exchangeSupplies } from '../reading/exchangeSupplies.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';
import { noTables } from '../reading/noTables.ts';
import { presentTables } from '../reading/presentTables.ts';

interface Counted {
  readonly own: number | string | null;
  readonly without: number | string | null;
  readonly others: number | string | null;
}

/**
 * 7.3.2: rows carry the platform id that was assigned. One without any breaks that, and a table without one's own; whether other
 * platforms' rows may stand beside them the text does not say.
 */
export const platformIdDistinguishes: Check = {
  id: 'exchange.rows-carry-the-platform-id',
  verifies: ['platform-id-distinguishes'],
  channel: 'exchange',
  title: {
    'zh-CN': '数据类表的每条记录带有分配的平台标识',
    en: 'Every row of the data tables carries the assigned platform id',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['front-database'],
  run: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database) => {
      const catalog = await database.catalog();
      const { columns, onePlatformOnly } = context.profile.values.exchange;
      const column = columns.platformId;
      const tables = (await presentTables(database, 'data')).filter((table) =>
        catalog.get(table.name)?.some(({ name }) => name === column),
      );
      if (tables.length === 0) return noTables();
      const findings: Finding[] = [];
      let seen = 0;
      for (const table of tables) {
        const name = database.dialect.quote(column);
        const assigned = database.dialect.literal(context.target.platformId);
        const none = `(${name} IS NULL OR TRIM(${name}) = '')`;
        const count = (condition: string, as: string): string =>
          `(SELECT COUNT(*) FROM ${database.nameOf(table)} WHERE ${condition}) AS ${database.dialect.quote(as)}`;
        const { rows, evidence } = await database.query<Counted>(
          `SELECT ${count(`${name} = ${assigned}`, 'own')}, ${count(none, 'without')}, ${count(`${name} <> ${assigned} AND NOT ${none}`, 'others')}`,
        );
        const [own, without, others] = [rows[0]?.own, rows[0]?.without, rows[0]?.others].map((one) => Number(one ?? 0));
        if (own === undefined || without === undefined || others === undefined) continue;
        seen += own + without + others;
        const finding = (code: string, zh: string, en: string): Finding => ({
          code,
          message: { 'zh-CN': `表 ${table.name} ${zh}。`, en: `The table ${table.name} ${en}.` },
          expected: context.target.platformId,
          actual: { own, without, others },
          pointer: `${table.name}.${column}`,
          hint: {
            'zh-CN': `推送时在 ${column} 中写入上级教育管理部门分配的平台标识。`,
            en: `Write the platform id assigned by the authority into ${column} when pushing.`,
          },
          evidence: [evidence],
        });
        if (without > 0)
          findings.push(
            finding(
              'exchange.platform-id-missing',
              `有 ${without} 条记录没有平台标识`,
              `has ${without} rows without a platform id`,
            ),
          );
        if (others > 0 && own === 0)
          findings.push(
            finding(
              'exchange.platform-id-wrong',
              `有 ${others} 条记录，没有一条带有分配的平台标识`,
              `has ${others} rows, and not one carries the assigned platform id`,
            ),
          );
        else if (others > 0 && onePlatformOnly)
          findings.push({
            ...finding(
              'exchange.platform-id-foreign',
              `有 ${others} 条记录带有别的平台标识`,
              `has ${others} rows under another platform id`,
            ),
            comparedWith: { profile: ['exchange.onePlatformOnly'] },
          });
      }
      if (findings.length === 0 && seen === 0)
        return inconclusive(
          'no-data',
          { 'zh-CN': '各数据类表中没有记录。', en: 'The data tables hold no row.' },
          exchangeSupplies.data(tables.map(({ entity }) => entity)),
        );
      return judged(findings);
    }),
};
