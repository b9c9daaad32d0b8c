import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged, passed } from '../../engine/verdict/outcome.ts';
import { fetchRecords } from '../../interface/reading/fetchRecords.ts';
import { exchangeSupplies } from '../reading/exchangeSupplies.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';
import { noTables } from '../reading/noTables.ts';
import { presentTables } from '../reading/presentTables.ts';
import type { RecordedDatabase } from '../reading/recordedDatabase.ts';

interface Held {
  readonly table: FrontDatabaseTable;
  /** `own`: rows of this platform with a key; `others`: only rows that are nobody's or somebody else's; `nothing`. */
  readonly holds: 'own' | 'others' | 'nothing';
  readonly evidence: string;
}

const heldBy = async (context: CheckContext, database: RecordedDatabase, table: FrontDatabaseTable): Promise<Held> => {
  const { dialect, nameOf } = database;
  const columns = new Set((await database.catalog()).get(table.name)?.map(({ name }) => name));
  const [platformId, key = platformId] = table.key;
  const own = [platformId, key].every((name) => columns.has(name))
    ? `${dialect.quote(platformId)} = ${dialect.literal(context.target.platformId)} AND ${dialect.quote(key)} IS NOT NULL`
    : '1 = 0';
  const { rows, evidence } = await database.query<{ readonly own: unknown; readonly some: unknown }>(
    `SELECT (SELECT COUNT(*) FROM (SELECT 1 AS one FROM ${nameOf(table)} WHERE ${own} LIMIT 1) AS a) AS ${dialect.quote('own')}, (SELECT COUNT(*) FROM (SELECT 1 AS one FROM ${nameOf(table)} LIMIT 1) AS b) AS ${dialect.quote('some')}`,
  );
  const [row] = rows;
  return {
    table,
    evidence,
    holds: Number(row?.own ?? 0) > 0 ? 'own' : Number(row?.some ?? 0) > 0 ? 'others' : 'nothing',
  };
};

/** 7.3.1: business data are pushed into the front database, into each of its data tables. Which those are is another check's question. */
export const frontDatabaseHoldsData: Check = {
  id: 'exchange.front-database-holds-data',
  verifies: ['front-database-prepared'],
  channel: 'exchange',
  title: {
    'zh-CN': '前置数据库的各数据类表中有推送来的业务数据',
    en: 'The data tables of the front database hold data pushed from the business systems',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['front-database'],
  // What others insert for a moment is no business data.
  locks: ['front-database', 'business-data'],
  deadlineMs: 30_000,
  run: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database) => {
      const { host, port, database: name } = context.target.frontDatabase ?? { host: '', port: 0, database: '' };
      const place = `${host}:${port}/${name}`;
      const tables = await presentTables(database, 'data');
      if (tables.length === 0 && (await database.catalog()).size > 0) return noTables();
      const held: Held[] = [];
      for (const table of tables) held.push(await heldBy(context, database, table));
      const evidence = held.map((one) => one.evidence);
      const empty = held.filter(({ holds }) => holds === 'nothing').map(({ table }) => table);
      const hint = {
        'zh-CN': '以数据推送用户把业务系统的数据全量推送到前置数据库，再安排定时推送。',
        en: 'Push all data of the business systems as push user once, then schedule pushes.',
      };
      if (empty.length === held.length)
        return judged([
          {
            code: 'exchange.front-database-empty',
            message:
              held.length === 0
                ? {
                    'zh-CN': `前置数据库 ${name} 中没有任何数据交换用户可见的表。`,
                    en: `In the front database ${name} the exchange user sees no table at all.`,
                  }
                : {
                    'zh-CN': `前置数据库 ${name} 的 ${held.length} 张数据类表全部为空。`,
                    en: `All ${held.length} data tables of the front database ${name} are empty.`,
                  },
            expected: { 'zh-CN': '数据类表中有业务系统的数据', en: 'data of the business systems in the data tables' },
            actual: Object.fromEntries(tables.map((table) => [table.name, 0])),
            pointer: place,
            hint,
            evidence,
          },
        ]);
      const others = held.filter(({ holds }) => holds === 'others').map(({ table }) => table.name);
      if (others.length > 0)
        return inconclusive('blocked', {
          'zh-CN': `表 ${others.join('、')} 中没有带有分配的平台标识的记录，由检查 exchange.rows-carry-the-platform-id 给出结论。`,
          en: `In ${others.join(', ')} no row carries the assigned platform id, on which the check exchange.rows-carry-the-platform-id concludes.`,
        });

      // The business may have nothing of a sort yet: its interface tells.
      const findings: Finding[] = [];
      const untold: FrontDatabaseTable[] = [];
      for (const table of empty) {
        const fetched = await fetchRecords(context, table.entity, { mostPages: 1 });
        if (!fetched.ok) untold.push(table);
        else if (fetched.total > 0)
          findings.push({
            code: 'exchange.table-empty',
            message: {
              'zh-CN': `数据类表 ${table.name} 是空的，而接口列出 ${fetched.total} 条“${table.comment}”。`,
              en: `The data table ${table.name} is empty while the interface lists ${fetched.total} records of its sort.`,
            },
            expected: fetched.total,
            actual: 0,
            pointer: table.name,
            hint,
            evidence: [...evidence, ...fetched.evidence],
          });
      }
      if (findings.length > 0) return judged(findings);
      if (untold.length > 0) {
        const list = untold.map((table) => table.name);
        return inconclusive(
          'no-data',
          {
            'zh-CN': `数据类表 ${list.join('、')} 是空的；没有接口可以说明业务中是否确无此类数据。`,
            en: `The data tables ${list.join(', ')} are empty, and no interface tells whether the business has none of that sort.`,
          },
          exchangeSupplies.data(untold.map(({ entity }) => entity)),
        );
      }
      return empty.length === 0
        ? passed()
        : passed({
            'zh-CN': `${empty.map((table) => table.name).join('、')} 为空，接口也未列出此类数据。`,
            en: `${empty.map((table) => table.name).join(', ')} hold nothing, nor do the interfaces list any.`,
          });
    }),
};
