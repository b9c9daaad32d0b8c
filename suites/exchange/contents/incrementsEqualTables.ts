import { entitiesOf } from '../../../spec/entities/entitiesOf.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';
import { sameValue } from '../changing/sameValue.ts';
import { testRecord } from '../changing/testRecord.ts';
import { landedRows } from '../comparing/landedRows.ts';
import { tableRows } from '../comparing/tableRows.ts';
import { anyRecord, readRecords } from '../reading/readRecord.ts';
import type { RecordedDatabase } from '../reading/recordedDatabase.ts';
import { takeSnapshot } from '../reading/snapshot.ts';
import type { Snapshot } from '../reading/snapshot.ts';

/** What landed and what a table holds, where the two differ; rows of other platforms left out. */
const differences = async (
  { monitoring, target }: CheckContext,
  table: FrontDatabaseTable,
  snapshot: Snapshot,
): Promise<Finding | undefined> => {
  const key = keyField(table.entity);
  const rows = await monitoring.landed.records(target.platformId, {
    entity: table.entity,
    channel: 'exchange',
    fields: [key, 'updateTime'],
  });
  const landed = new Map(rows.map((row) => [String(row[key]), Number(row['updateTime'])]));
  const prefix = `${target.platformId}/`;
  const held = snapshot.rows
    .filter((row) => row.table === table.name && row.key.startsWith(prefix))
    .map((row) => ({ ...row, id: row.key.slice(prefix.length) }));
  // Later in the warehouse than in the table: a time that went back, which another check tells. So it does of rows that have gone.
  const missing = held
    .filter(({ id, isDeleted, updateTime }) => !isDeleted && (landed.get(id) ?? Number.NEGATIVE_INFINITY) < updateTime)
    .map(({ id }) => id);
  const surplus = held.filter(({ id, isDeleted }) => isDeleted && landed.has(id)).map(({ id }) => id);
  if (missing.length + surplus.length === 0) return undefined;
  const examples = [...missing, ...surplus].slice(0, 3).join(', ');
  return {
    code: 'exchange.increments-differ-from-table',
    message: {
      'zh-CN': `按更新时间增量抽取之后，落库数据与表 ${table.name} 不一致：缺少或陈旧 ${missing.length} 条，多出 ${surplus.length} 条，如 ${examples}。`,
      en: `After increments by update time what has landed differs from ${table.name}: ${missing.length} rows are missing or old, ${surplus.length} too many, such as ${examples}.`,
    },
    expected: { missing: 0, surplus: 0 },
    actual: { missing: missing.length, surplus: surplus.length },
    pointer: table.name,
    hint: {
      'zh-CN': '更新时间须为写入前置数据库的时刻，而不是业务发生的时刻；事务提交不应晚于其更新时间太久。',
      en: 'The update time is the moment of writing into the front database, not that of the business; transactions commit soon after it.',
    },
  };
};

/** What landed under the time that the table still has, and is something else there now. */
const contentDifferences = async (
  context: CheckContext,
  database: RecordedDatabase,
  table: FrontDatabaseTable,
): Promise<Finding | undefined> => {
  const held = await tableRows(database, table);
  if (held === undefined) return undefined;
  const key = keyField(table.entity);
  const landed = new Map(
    (await landedRows(context, table.entity, 'exchange')).map((row) => [String(row[key]), row] as const),
  );
  const differing = held.rows.flatMap((row) => {
    const there = landed.get(String(row[key]));
    if (row['platformId'] !== context.target.platformId || there === undefined) return [];
    if (Number(there['updateTime']) !== Number(row['updateTime'])) return [];
    const column = table.columns.find(
      ({ field, kind }) =>
        field in row &&
        field !== 'isDeleted' &&
        (kind === 'time'
          ? Number(row[field] ?? Number.NaN) - Number(there[field] ?? Number.NaN) > 0
          : !sameValue(row[field], there[field])),
    );
    return column === undefined
      ? []
      : [{ id: String(row[key]), column, held: row[column.field], landed: there[column.field] }];
  });
  const [first] = differing;
  if (first === undefined) return undefined;
  return {
    code: 'exchange.increments-differ-in-content',
    message: {
      'zh-CN': `表 ${table.name} 有 ${differing.length} 条记录的内容与按同一更新时间落库的不同，如 ${first.id} 的 ${first.column.name}：内容变了而更新时间没变，增量抽取取不到。`,
      en: `In ${table.name} ${differing.length} rows are not what landed under the same update time, such as ${first.column.name} of ${first.id}: the content changed and the time did not, so no increment brings it.`,
    },
    expected: first.landed ?? null,
    actual: first.held ?? null,
    pointer: table.name,
    hint: {
      'zh-CN': '任何写入都推进更新时间。',
      en: 'Let every write advance the update time.',
    },
    evidence: [held.evidence],
  };
};

const compared = async (context: CheckContext, database: RecordedDatabase): Promise<readonly Finding[]> => {
  const snapshot = await takeSnapshot(database);
  const findings: Finding[] = [];
  for (const table of database.tables.filter(({ name }) => snapshot.tables.has(name)))
    for (const one of [await differences(context, table, snapshot), await contentDifferences(context, database, table)])
      if (one !== undefined) findings.push(one);
  return findings;
};

/** 7.3.1: after the first full extraction increments are enough: what they brought equals the tables. */
export const incrementsEqualTables: Check = {
  id: 'exchange.increments-equal-tables',
  verifies: ['full-then-increments'],
  channel: 'exchange',
  title: {
    'zh-CN': '全量之后逐次增量，落库数据与各数据类表一致',
    en: 'After a full extraction and increments what has landed equals the data tables',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['front-database', 'control'],
  locks: ['control', 'front-database', 'business-data'],
  deadlineMs: 60_000,
  run: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database) => {
      const { target, monitoring, clock, signal, correlationId } = context;
      const { control, platformId } = target;
      const existing = new Map<EntityName, string | undefined>();
      for (const entity of entitiesOf(target.kind, 'data')) existing.set(entity, await anyRecord(database, entity));
      const reports = await monitoring.exchange.extract(platformId, { signal });
      const readable = reports.filter(({ problems }) => problems.length === 0);
      const [first] = readable.filter(({ entity }) => existing.has(entity));
      if (control === undefined || first === undefined)
        return inconclusive('blocked', {
          'zh-CN':
            '没有一张数据类表可以按增量抽取，原因见检查 exchange.data-tables-complete 与 exchange.time-field-is-a-time。',
          en: 'No increment could be taken from any data table; the checks exchange.data-tables-complete and exchange.time-field-is-a-time tell why.',
        });
      const { entity, table } = first;
      const record = testRecord(entity, correlationId, clock.now() - 60_000, (other) => existing.get(other));
      const id = await control.insert(entity, record.fields);
      try {
        await control.push('increment');
        const again = await monitoring.exchange.extract(platformId, { signal });
        const names = new Set(again.filter(({ problems }) => problems.length === 0).map((report) => report.table));
        if (!names.has(table))
          return inconclusive('blocked', {
            'zh-CN': `表 ${table} 未能按增量抽取，原因见检查 exchange.data-tables-complete。`,
            en: `No increment could be taken from ${table}; the check exchange.data-tables-complete tells why.`,
          });
        const described = database.tables.find(({ name }) => name === table);
        if (described === undefined || (await readRecords(database, described, [id])).size === 0)
          return inconclusive('blocked', {
            'zh-CN': `插入的记录没有推送到表 ${table}，由检查 exchange.push-finished-before-extraction 给出结论。`,
            en: `The record inserted did not come to ${table}, on which the check exchange.push-finished-before-extraction concludes.`,
          });
        const findings = await compared(context, database);
        return judged(findings.filter(({ pointer }) => pointer !== undefined && names.has(pointer)));
      } finally {
        await control.softDelete(entity, id).catch(() => {});
        await control.push('increment').catch(() => {});
      }
    }),
};
