import { keyField } from '../../../spec/entities/keyField.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { landedTable } from '../../../mocks/monitoring-platform/warehouse/landedTable.ts';
import { snakeCase } from '../../../spec/entities/snakeCase.ts';
import { fullPush } from '../reading/fullPush.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';
import { presentTables } from '../reading/presentTables.ts';

/** Entities that 7.2.3 and 7.3.2 both name: they can be compared between interface and front database. */
const comparable: readonly EntityName[] = ['site-column', 'user', 'resource'];
const mostKeys = 20_000;

/** 7.3.1: the full push brings all data; what the interfaces list has to be in the front database too. */
export const fullPushIsComplete: Check = {
  id: 'exchange.full-push-is-complete',
  verifies: ['full-then-increments'],
  channel: 'exchange',
  title: {
    'zh-CN': '全量推送之后，接口所列的数据都在前置数据库中',
    en: 'After a full push the front database has all that the interfaces list',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['front-database', 'interfaces', 'control'],
  locks: ['control', 'front-database', 'business-data'],
  deadlineMs: 30_000,
  run: async (context) => {
    await context.use(fullPush);
    return inFrontDatabase(context, 'exchangeUser', async (database) => {
      const { target, monitoring } = context;
      const tables = (await presentTables(database, 'data')).filter(
        (table) => comparable.includes(table.entity) && target.interfaces?.urls[table.entity] !== undefined,
      );
      const pulled = await monitoring.interfaces.pull(target.platformId, {
        entities: tables.map(({ entity }) => entity),
        fetch: context.fetch,
        signal: context.signal,
      });
      const findings: Finding[] = [];
      let compared = 0;
      for (const table of tables) {
        const report = pulled.find(({ entity }) => entity === table.entity);
        if (report === undefined || report.problems.length > 0) continue;
        const listed = await monitoring.warehouse.query<{ readonly id: string }>(
          `SELECT ${snakeCase(keyField(table.entity))} AS id FROM ${landedTable(table.entity)} FINAL WHERE platform_id = {platformId:String} AND channel = 'interface' ORDER BY id LIMIT ${mostKeys}`,
          { platformId: target.platformId },
        );
        const { rows, evidence } = await database.query<{ readonly id: unknown }>(
          `SELECT ${database.dialect.quote(table.key.at(-1) ?? '')} AS id FROM ${database.nameOf(table)} LIMIT ${mostKeys * 5}`,
        );
        // An empty table, or one too large to look at whole, says nothing about single records.
        if (rows.length === 0 || rows.length === mostKeys * 5) continue;
        compared += 1;
        const present = new Set(rows.map(({ id }) => String(id)));
        const missing = listed.map(({ id }) => id).filter((id) => !present.has(id));
        if (missing.length === 0) continue;
        findings.push({
          code: 'exchange.full-push-incomplete',
          message: {
            'zh-CN': `接口列出的“${table.comment}”有 ${missing.length} 条（共 ${listed.length} 条）不在前置数据库的表 ${table.name} 中，如 ${missing.slice(0, 3).join('、')}。`,
            en: `Of ${listed.length} records that the interface lists, ${missing.length} are not in ${table.name}, such as ${missing.slice(0, 3).join(', ')}.`,
          },
          expected: listed.length,
          actual: listed.length - missing.length,
          pointer: table.name,
          hint: {
            'zh-CN': '检查全量推送的查询条件与分页，确保不漏记录。',
            en: 'See to it that conditions and paging of the full push leave nothing out.',
          },
          evidence: [evidence],
        });
      }
      if (compared === 0)
        return inconclusive('no-data', {
          'zh-CN': '没有可以同时经接口和前置数据库取得的数据。',
          en: 'There is nothing that both an interface and the front database give.',
        });
      return judged(findings);
    });
  },
};
