import { afterEach, expect, test } from 'vitest';
import { connectDatabase } from '../../../fixtures/databases/connectDatabase.ts';
import type { DatabaseClient } from '../../../fixtures/databases/databaseClient.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { AccessPlatform } from '../accessPlatform.ts';
import { createBusinessData } from '../business/createBusinessData.ts';
import type { FrontDatabase } from './frontDatabase.ts';
import { openFrontDatabase } from './openFrontDatabase.ts';
import { enginesToTest } from '../../../fixtures/databases/servers/enginesToTest.ts';
import { testOnEngines } from '../../../fixtures/databases/servers/testOnEngines.ts';

const day = 86_400_000;
const created = Date.UTC(2026, 0, 5);
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const open = async (
  server: string,
  faults: readonly string[] = [],
): Promise<{
  front: FrontDatabase;
  platform: AccessPlatform;
  time: { now: number };
  as: (user: 'pushUser' | 'exchangeUser') => Promise<DatabaseClient>;
  table: (name: string) => string;
}> => {
  const time = { now: created + 10 * day };
  const clock = { now: () => time.now };
  const user = (id: string) => ({
    entity: 'user' as const,
    id,
    fields: { userId: id, type: 'student', regionCode: null, registeredTime: '2026-01-05T08:00:00.000+08:00' },
    createTime: created,
    updateTime: created,
    isDeleted: false,
  });
  const column = {
    entity: 'site-column' as const,
    id: 'col-1',
    fields: { columnId: 'col-1', level: 1, name: '首页', parentColumnId: null, url: 'https://a.example/' },
    createTime: created,
    updateTime: created,
    isDeleted: false,
  };
  const platform = {
    kind: 'management',
    platformId: 'PT-1',
    profile: referenceProfile(),
    clock,
    business: createBusinessData([user('u1'), user('u2'), column], clock),
    hasFault: (id: string) => faults.includes(id),
    hasManner: () => false,
  } as unknown as AccessPlatform;
  const front = await openFrontDatabase({ platform, server });
  closing.push(front.close);
  const as = async (account: 'pushUser' | 'exchangeUser') => {
    const client = await connectDatabase({
      type: front.type,
      host: front.host,
      port: front.port,
      database: front.database,
      ...front[account],
    });
    closing.push(client.close);
    return client;
  };
  return { front, platform, time, as, table: (name) => (front.type === 'postgresql' ? `exchange.${name}` : name) };
};

testOnEngines(await enginesToTest(), 'the front database on %s', (server) => {
  test('holds what was pushed, then what changed, with times that advance and a log entry per change', async () => {
    const { front, platform, time, as, table } = await open(server);
    expect(await front.push('full')).toBe(3);
    const client = await as('exchangeUser');
    const users = async () =>
      (
        await client.query(
          `SELECT user_id, type, create_time, update_time, is_deleted FROM ${table('data_user')} ORDER BY user_id`,
        )
      ).rows.map((row) => ({ ...row, is_deleted: Boolean(row['is_deleted']) }));
    const pushedAt = new Date(created + 10 * day);
    expect(await users()).toEqual(
      ['u1', 'u2'].map((id) => ({
        user_id: id,
        type: 'student',
        create_time: new Date(created),
        update_time: pushedAt,
        is_deleted: false,
      })),
    );

    time.now += day + 7;
    platform.business.update('user', 'u1', { type: 'teacher' });
    platform.business.softDelete('user', 'u2');
    expect(await front.push('increment')).toBe(2);
    const again = new Date(time.now);
    expect(await users()).toEqual([
      { user_id: 'u1', type: 'teacher', create_time: new Date(created), update_time: again, is_deleted: false },
      { user_id: 'u2', type: 'student', create_time: new Date(created), update_time: again, is_deleted: true },
    ]);
    expect(await front.push('increment')).toBe(0);
    const { rows } = await client.query(
      `SELECT record_key, operation FROM ${table('log_change')} WHERE table_name = 'data_user' ORDER BY log_id`,
    );
    expect(rows).toEqual([
      { record_key: 'u1', operation: 'insert' },
      { record_key: 'u2', operation: 'insert' },
      { record_key: 'u1', operation: 'update' },
      { record_key: 'u2', operation: 'delete' },
    ]);
  });

  test('lets the push user do everything to rows and the exchange user everything but delete', async () => {
    const { front, as, table } = await open(server);
    await front.push('full');
    const [push, exchange] = [await as('pushUser'), await as('exchangeUser')];
    const remove = `DELETE FROM ${table('data_user')} WHERE 1 = 0`;
    await expect(push.query(remove)).resolves.toMatchObject({ count: 0 });
    await expect(exchange.query(remove)).rejects.toThrow(/denied/);
    await expect(exchange.query(`UPDATE ${table('data_user')} SET type = type WHERE 1 = 0`)).resolves.toBeDefined();
    await expect(push.query(`DROP TABLE ${table('data_user')}`)).rejects.toThrow(/owner|denied/);
  });

  test('acts on alerts: mends the record, advances its time, logs, marks the alert', async () => {
    const { front, platform, time, as, table } = await open(server);
    await front.push('full');
    platform.business.update('site-column', 'col-1', { parentColumnId: 'nowhere' });
    await front.push('increment');
    const exchange = await as('exchangeUser');
    const alert = [
      'PT-1',
      'a1',
      'data_site_column',
      'col-1',
      'references',
      'parentColumnId',
      '…',
      '…',
      'nowhere',
      'open',
      new Date(time.now),
      new Date(time.now),
    ];
    const placeholders = alert.map((_, at) => (front.type === 'postgresql' ? `$${at + 1}` : '?')).join(', ');
    await exchange.query(`INSERT INTO ${table('alert_record')} VALUES (${placeholders})`, alert);
    time.now += 1_000;
    expect(await front.actOnAlerts()).toBe(1);
    const { rows } = await exchange.query(`SELECT parent_column_id, update_time FROM ${table('data_site_column')}`);
    expect(rows).toEqual([{ parent_column_id: null, update_time: new Date(time.now) }]);
    expect((await exchange.query(`SELECT status FROM ${table('alert_record')}`)).rows).toEqual([
      { status: 'rectified' },
    ]);
    expect(
      (
        await exchange.query(
          `SELECT COUNT(*) AS n FROM ${table('log_change')} WHERE record_key = 'col-1' AND operation = 'update'`,
        )
      ).rows.map((row) => Number(row['n'])),
    ).toEqual([2]);
    expect(await front.actOnAlerts()).toBe(0);
  });
});
