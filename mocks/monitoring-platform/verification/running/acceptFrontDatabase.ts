import { connectApart } from '../../../../fixtures/databases/apart/connectApart.ts';
import type { ApartClient } from '../../../../fixtures/databases/apart/apartClient.ts';
import type { ApartLimits } from '../../../../fixtures/databases/apart/apartLimits.ts';
import { reasonOf } from '../../../../fixtures/databases/reasonOf.ts';
import type { Clock } from '../../../../spec/clock.ts';
import type { Localized } from '../../../../spec/localized.ts';
import { dialects } from '../../../../spec/front-database/dialects.ts';
import type { FrontDatabaseTable } from '../../../../spec/front-database/frontDatabaseTable.ts';
import { frontDatabaseTables } from '../../../../spec/front-database/frontDatabaseTables.ts';
import type { Profile } from '../../../../spec/profiles/profile.ts';
import { readCatalog } from '../../exchange/reading/readCatalog.ts';
import type { RegisteredPlatform } from '../../registration/registeredPlatform.ts';
import type { VerificationStep } from '../contract/verificationRun.ts';
import { harmlessStatement } from '../../../../spec/front-database/harmlessStatement.ts';
import type { TableRight } from '../../../../spec/front-database/harmlessStatement.ts';
import { verifyStep } from './verifyStep.ts';

export interface AcceptanceOptions {
  readonly profile: Profile;
  readonly clock: Clock;
  readonly limits?: Partial<ApartLimits>;
}

const said = (zh: string, en: string): Localized => ({ 'zh-CN': zh, en });
const rights: readonly TableRight[] = ['select', 'insert', 'update', 'delete'];
const rightWords: Readonly<Record<TableRight, string>> = {
  select: '查询',
  insert: '插入',
  update: '更新',
  delete: '删除',
};

/**
 * Acceptance of a front database (7.3.2, 7.3.3, 7.3.6) as exchange user, one step after the other: reachable, encrypted, clock, tables and
 * columns, rights. Statements that try a right concern no row. Never rejects but with the reason of `signal`.
 */
export const acceptFrontDatabase = async function* (
  platform: RegisteredPlatform,
  { profile, clock, limits = {} }: AcceptanceOptions,
  signal: AbortSignal,
): AsyncGenerator<VerificationStep> {
  const { frontDatabase: connection, kind } = platform;
  if (connection === undefined) return;
  const where = `${connection.host}:${connection.port}/${connection.database}`;
  let startedAt = performance.now();
  let client: ApartClient;
  try {
    client = await connectApart(connection, { statementMs: 10_000, ...limits });
  } catch (error) {
    signal.throwIfAborted();
    const reason = reasonOf(error);
    yield verifyStep(
      'database.reachable',
      where,
      'failed',
      said(
        `未能以数据交换用户 ${connection.user} 连接前置数据库：${reason['zh-CN']}。请核对地址、端口、访问策略（7.2.2）与派发的口令。`,
        `The front database could not be entered as exchange user ${connection.user}: ${reason.en}. Check address, port, access (7.2.2) and the password that was issued.`,
      ),
      { expected: 'a session', actual: reason.en, startedAt },
    );
    return;
  }
  const leave = (): void => void client.close();
  signal.addEventListener('abort', leave, { once: true });
  try {
    signal.throwIfAborted();
    yield verifyStep(
      'database.reachable',
      where,
      'passed',
      said(`已以数据交换用户 ${connection.user} 连接。`, `Entered as exchange user ${connection.user}.`),
      { startedAt },
    );
    yield client.encrypted
      ? verifyStep(
          'database.encrypted',
          where,
          'passed',
          said('连接已加密（7.3.6）。', 'The session is encrypted (7.3.6).'),
        )
      : verifyStep(
          'database.encrypted',
          where,
          'failed',
          said(
            '连接未加密；各平台之间传输数据应加密（7.3.6），请为数据库启用 TLS。',
            'The session is not encrypted; what passes between platforms should be (7.3.6): enable TLS at the server.',
          ),
          { expected: 'TLS', actual: 'none' },
        );
    const dialect = dialects[connection.type];
    const tables = frontDatabaseTables(kind, profile);
    yield* clockStep(client, dialect, profile, clock, where, signal);
    startedAt = performance.now();
    let catalog: Awaited<ReturnType<typeof readCatalog>>;
    try {
      catalog = await readCatalog(
        client,
        connection.type === 'postgresql' ? (connection.schema ?? 'public') : connection.database,
        tables,
      );
    } catch (error) {
      signal.throwIfAborted();
      const reason = reasonOf(error);
      yield verifyStep(
        'database.tables',
        where,
        'failed',
        said(`无法读取库表目录：${reason['zh-CN']}。`, `The catalogue cannot be read: ${reason.en}.`),
        { actual: reason.en, startedAt },
      );
      return;
    }
    for (const table of tables) {
      startedAt = performance.now();
      const present = catalog.get(table.name);
      const lacking =
        present === undefined ? [] : table.columns.filter(({ name }) => !present.some((one) => one.name === name));
      if (present === undefined)
        yield verifyStep(
          'database.table',
          table.name,
          'failed',
          said(
            `没有数据交换用户可见的表 ${table.name}（${table.comment}）；请按开发文档中的脚本建表并授权（7.3.2）。`,
            `There is no table ${table.name} that the exchange user can see; make it and grant it by the script of the development document (7.3.2).`,
          ),
          { expected: table.name, actual: [...catalog.keys()].slice(0, 30).join(', '), startedAt },
        );
      else if (lacking.length > 0)
        yield verifyStep(
          'database.table',
          table.name,
          'failed',
          said(
            `表 ${table.name} 缺少列：${lacking.map(({ name }) => name).join('、')}。`,
            `The table ${table.name} lacks the columns ${lacking.map(({ name }) => name).join(', ')}.`,
          ),
          {
            expected: table.columns.map(({ name }) => name).join(', '),
            actual: present.map(({ name }) => name).join(', '),
            startedAt,
          },
        );
      else {
        yield verifyStep(
          'database.table',
          table.name,
          'passed',
          said(`表 ${table.name} 的列齐备。`, `The table ${table.name} has all its columns.`),
        );
        const name = dialect.tableName(table.name, {
          database: connection.database,
          schema: connection.schema ?? 'public',
        });
        yield await rightsStep(client, table, name, dialect.quote, signal);
      }
    }
  } finally {
    signal.removeEventListener('abort', leave);
    await client.close();
  }
};

const clockStep = async function* (
  client: ApartClient,
  dialect: (typeof dialects)[keyof typeof dialects],
  profile: Profile,
  clock: Clock,
  where: string,
  signal: AbortSignal,
): AsyncGenerator<VerificationStep> {
  const startedAt = performance.now();
  const tolerance = profile.values.exchange.clockToleranceSeconds;
  try {
    const before = clock.now();
    const { rows } = await client.query<{ readonly now: string | number }>(
      `SELECT ${dialect.nowMilliseconds} AS ${dialect.quote('now')}`,
    );
    const after = clock.now();
    const theirs = Number(rows[0]?.now);
    const away = Math.max(0, before - theirs, theirs - after) / 1_000;
    const isFine = away <= tolerance;
    yield verifyStep(
      'database.clock',
      where,
      isFine ? 'passed' : 'failed',
      isFine
        ? said('系统时间与标准时间一致（7.3.3）。', 'Its time is the standard time (7.3.3).')
        : said(
            `前置数据库系统时间与标准时间相差 ${away.toFixed(1)} 秒；应保持一致（7.3.3），请校时。`,
            `The time of the front database is ${away.toFixed(1)} s away from the standard time, with which it should agree (7.3.3); synchronise it.`,
          ),
      { expected: `≤ ${tolerance} s`, actual: `${Number.isFinite(away) ? away.toFixed(1) : '?'} s`, startedAt },
    );
  } catch (error) {
    signal.throwIfAborted();
    const reason = reasonOf(error);
    yield verifyStep(
      'database.clock',
      where,
      'failed',
      said(`无法读取系统时间：${reason['zh-CN']}。`, `Its time cannot be read: ${reason.en}.`),
      { actual: reason.en, startedAt },
    );
  }
};

/** 7.3.2: the exchange user selects, inserts and updates, and does not delete. */
const rightsStep = async (
  client: ApartClient,
  table: FrontDatabaseTable,
  name: string,
  quote: (identifier: string) => string,
  signal: AbortSignal,
): Promise<VerificationStep> => {
  const startedAt = performance.now();
  const has: TableRight[] = [];
  let last = said('', '');
  for (const right of rights) {
    try {
      await client.query(
        harmlessStatement(
          right,
          name,
          table.columns.map((column) => quote(column.name)),
        ),
      );
      has.push(right);
    } catch (error) {
      signal.throwIfAborted();
      if (right !== 'delete') last = reasonOf(error);
    }
  }
  const lacking = rights.filter((right) => right !== 'delete' && !has.includes(right));
  const mayDelete = has.includes('delete');
  const more = { expected: 'select, insert, update', actual: has.join(', '), startedAt };
  if (lacking.length > 0)
    return verifyStep(
      'database.rights',
      table.name,
      'failed',
      said(
        `数据交换用户对表 ${table.name} 缺少${lacking.map((right) => rightWords[right]).join('、')}权限：${last['zh-CN']}。`,
        `The exchange user lacks ${lacking.join(', ')} on ${table.name}: ${last.en}.`,
      ),
      more,
    );
  return mayDelete
    ? verifyStep(
        'database.rights',
        table.name,
        'failed',
        said(
          `数据交换用户可以删除表 ${table.name} 的数据；其权限为增、改、查（7.3.2），请收回删除权限。`,
          `The exchange user may delete from ${table.name}; it may insert, update and select (7.3.2): revoke it.`,
        ),
        more,
      )
    : verifyStep(
        'database.rights',
        table.name,
        'passed',
        said(`对表 ${table.name} 的权限为增、改、查。`, `On ${table.name} it may insert, update and select.`),
        more,
      );
};
