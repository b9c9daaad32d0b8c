import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';
import { noTables } from '../reading/noTables.ts';
import { presentTables } from '../reading/presentTables.ts';

interface Counted {
  readonly own: number | string | null;
  readonly others: number | string | null;
}

/** 7.3.2: rows carry the platform id that was assigned. Other platforms' rows may stand beside them; rows without any, or none of one's own, may not. */
export const platformIdDistinguishes: Check = {
  id: 'exchange.rows-carry-the-platform-id',
  verifies: ['platform-id-distinguishes'],
  channel: 'exchange',
  title: { 'zh-CN': '数据类表的记录带有分配的平台标识', en: 'Rows of the data tables carry the assigned platform id' },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['front-database'],
  run: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database) => {
      const catalog = await database.catalog();
      const { platformId: column } = context.profile.values.exchange.columns;
      const tables = (await presentTables(database, 'data')).filter((table) =>
        catalog.get(table.name)?.some(({ name }) => name === column),
      );
      if (tables.length === 0) return noTables();
      const findings: Finding[] = [];
      for (const table of tables) {
        const name = database.dialect.quote(column);
        const assigned = database.dialect.literal(context.target.platformId);
        const { rows, evidence } = await database.query<Counted>(
          `SELECT (SELECT COUNT(*) FROM ${database.nameOf(table)} WHERE ${name} = ${assigned}) AS own, (SELECT COUNT(*) FROM ${database.nameOf(table)} WHERE ${name} <> ${assigned} OR ${name} IS NULL) AS others`,
        );
        const own = Number(rows[0]?.own ?? 0);
        const others = Number(rows[0]?.others ?? 0);
        if (others === 0 || own > 0) continue;
        findings.push({
          code: 'exchange.platform-id-wrong',
          message: {
            'zh-CN': `表 ${table.name} 有 ${others} 条记录，没有一条带有分配的平台标识。`,
            en: `The table ${table.name} has ${others} rows, and not one carries the assigned platform id.`,
          },
          expected: context.target.platformId,
          actual: { own, others },
          pointer: `${table.name}.${column}`,
          hint: {
            'zh-CN': `推送时在 ${column} 中写入上级教育管理部门分配的平台标识。`,
            en: `Write the platform id assigned by the authority into ${column} when pushing.`,
          },
          evidence: [evidence],
        });
      }
      return judged(findings);
    }),
};
