import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { landRecords } from './landRecords.ts';
import { openWarehouse } from './openWarehouse.ts';
import type { Warehouse } from './warehouse.ts';
import { warehouseTables } from './warehouseTables.ts';
import { WarehouseError } from './warehouseError.ts';

const opened: Warehouse[] = [];
const open = async (location?: string): Promise<Warehouse> => {
  const warehouse = await openWarehouse(location === undefined ? {} : { location });
  opened.push(warehouse);
  return warehouse;
};
afterEach(async () => {
  for (const warehouse of opened.splice(0)) await warehouse.close();
});

const user = {
  platformId: 'p',
  userId: 'u1',
  type: 'student',
  registeredTime: '2026-11-01T08:00:00.000+08:00',
  createTime: '2026-11-01T08:00:00.000+08:00',
  updateTime: '2026-11-01T08:00:00.000+08:00',
  isDeleted: false,
  extra: { a: 1 },
};
const users = (warehouse: Warehouse): Promise<readonly Record<string, unknown>[]> =>
  warehouse.query(
    'SELECT user_id, type, channel, is_deleted, toUnixTimestamp64Milli(update_time) AS updated FROM landed_user FINAL ORDER BY user_id',
  );

describe('openWarehouse', () => {
  it('creates every table', async () => {
    const warehouse = await open();
    const tables = await warehouse.query<{ name: string }>(
      "SELECT name FROM system.tables WHERE database = currentDatabase() AND engine != 'MaterializedView'",
    );
    expect(tables.map(({ name }) => name).sort()).toEqual(warehouseTables.map(({ name }) => name).sort());
  });

  it('has room beside it for what passes, which sees nothing of it and goes when it is closed', async () => {
    const location = await mkdtemp(join(tmpdir(), 'heyan-warehouse-'));
    try {
      const kept = await openWarehouse({ location });
      await landRecords(kept, 'user', 'interface', [user]);
      const left = `heyan_run_${Math.floor(Date.now() / 1000) - 90_000}_${'a'.repeat(32)}`;
      await kept.command(`CREATE DATABASE ${left}`);
      const passing = await openWarehouse({ location, passing: true });
      expect(await users(passing)).toEqual([]);
      await landRecords(passing, 'user', 'interface', [{ ...user, userId: 'u2' }]);
      expect((await users(passing)).map((one) => one['user_id'])).toEqual(['u2']);
      const runs = "SELECT count() AS runs FROM system.databases WHERE name LIKE 'heyan_run_%'";
      expect(await kept.query(runs)).toEqual([{ runs: 2 }]);
      await passing.close();
      expect(await kept.query(runs)).toEqual([{ runs: 1 }]);
      expect((await users(kept)).map((one) => one['user_id'])).toEqual(['u1']);
      await kept.close();
      // What a killed process left is gone when the next one opens the directory.
      const next = await openWarehouse({ location });
      expect(await next.query(runs)).toEqual([{ runs: 0 }]);
      await next.close();
    } finally {
      await rm(location, { recursive: true, force: true });
    }
  });

  it('gives what an earlier version made the columns that were added since', async () => {
    const location = await mkdtemp(join(tmpdir(), 'heyan-warehouse-'));
    try {
      const before = await openWarehouse({ location });
      await before.insert('beacon_event', [
        { platform_id: 'p', event_id: 'e', received_time: '2026-11-23T10:00:00+08:00', visitor_id: 'v' },
      ]);
      // In one statement, those that are computed from others first.
      const added = ['is_step', 'resource_key', 'user_key', 'device_key', 'visitor_key', 'device_id'];
      await before.command(`ALTER TABLE beacon_event ${added.map((name) => `DROP COLUMN ${name}`).join(', ')}`);
      await before.close();
      const after = await openWarehouse({ location });
      expect(
        await after.query(
          'SELECT event_id, visitor_id, device_id, source_ip, device_key = cityHash64(visitor_id) AS is_keyed FROM beacon_event',
        ),
      ).toEqual([{ event_id: 'e', visitor_id: 'v', device_id: '', source_ip: '', is_keyed: 1 }]);
      const [{ position } = { position: 0 }] = await after.query<{ position: number }>(
        "SELECT position FROM system.columns WHERE database = currentDatabase() AND table = 'beacon_event' AND name = 'device_id'",
      );
      const defined = warehouseTables.find(({ name }) => name === 'beacon_event')?.columns ?? [];
      expect(defined[position - 1]).toBe('device_id String');
      await after.close();
    } finally {
      await rm(location, { recursive: true, force: true });
    }
  });

  it('keeps warehouses of one process apart', async () => {
    const [first, second] = [await open(), await open()];
    await landRecords(first, 'user', 'interface', [user]);
    await first.close();
    const third = await open();
    await landRecords(second, 'user', 'exchange', [{ ...user, userId: 'u2' }]);
    expect(await users(second)).toEqual([
      { user_id: 'u2', type: 'student', channel: 'exchange', is_deleted: 0, updated: Date.parse(user.updateTime) },
    ]);
    expect(await users(third)).toEqual([]);
  });

  it('answers queries side by side, each with its own parameters', async () => {
    const warehouse = await open();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        warehouse.query<{ p: string }>('SELECT {p:String} AS p', { p: `it's ${at}` }),
      ),
    );
    expect(answers.map(([row]) => row?.p)).toEqual(Array.from({ length: 50 }, (_, at) => `it's ${at}`));
  });

  it('keeps a directory’s data, and says so when the process is already bound elsewhere', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'heyan-warehouse-'));
    try {
      const first = await open(directory);
      await landRecords(first, 'user', 'interface', [user]);
      await expect(openWarehouse()).rejects.toThrow(WarehouseError);
      await first.close();
      expect(await users(await open(directory))).toHaveLength(1);
    } finally {
      for (const warehouse of opened.splice(0)) await warehouse.close();
      await rm(directory, { recursive: true, force: true });
    }
  });

  it('refuses a server that is not there', async () => {
    await expect(openWarehouse({ location: 'http://127.0.0.1:1' })).rejects.toThrow(WarehouseError);
  });
});

describe('landRecords', () => {
  it('keeps the latest state of a record, and drops what is soft-deleted', async () => {
    const warehouse = await open();
    const later = { ...user, updateTime: '2026-11-02T00:00:00.000Z' };
    await landRecords(warehouse, 'user', 'exchange', [
      { ...later, type: 'teacher' },
      { ...user, userId: 'u2' },
    ]);
    await landRecords(warehouse, 'user', 'exchange', [user, { ...later, userId: 'u2', isDeleted: true }]);
    expect(await users(warehouse)).toMatchObject([
      { user_id: 'u1', type: 'teacher', updated: Date.parse('2026-11-02T00:00:00Z') },
    ]);
  });

  it('lands records that break their schema, and notes a collection that brought nothing', async () => {
    const warehouse = await open();
    await landRecords(warehouse, 'user', 'exchange', [
      { platformId: 'p', userId: 'u9', isDeleted: false, updateTime: user.updateTime },
    ]);
    await landRecords(warehouse, 'resource', 'interface', [], 'p');
    expect(await users(warehouse)).toMatchObject([{ user_id: 'u9', type: null }]);
    expect(await warehouse.query('SELECT entity, channel, records FROM landing ORDER BY entity')).toEqual([
      { entity: 'resource', channel: 'interface', records: 0 },
      { entity: 'user', channel: 'exchange', records: 1 },
    ]);
  });
});

describe('beacon_event', () => {
  const event = {
    platform_id: 'p',
    event_id: 'e1',
    received_time: '2026-11-23T00:05:00.000+08:00',
    kind: 'page-view',
    event_code: 'v',
    is_robot: false,
  };
  const dates = (warehouse: Warehouse): Promise<readonly Record<string, unknown>[]> =>
    warehouse.query(
      'SELECT event_id, toString(toDate(occurred_time)) AS day FROM beacon_event FINAL ORDER BY event_id',
    );

  it('counts a late event on its own day, and does not trust a clock that is far off', async () => {
    const warehouse = await open();
    await warehouse.insert('beacon_event', [
      {
        ...event,
        event_time: '2026-11-22T23:59:00.000+08:00',
        played_segments: [
          [0, 1.5],
          [3, 4],
        ],
      },
      { ...event, event_id: 'e2', event_time: '2025-11-22T23:59:00.000+08:00' },
      { ...event, event_id: 'e3', event_time: null },
      { ...event, event_id: 'e4', event_time: '2026-11-24T00:00:00.000+08:00' },
    ]);
    expect(await dates(warehouse)).toEqual([
      { event_id: 'e1', day: '2026-11-22' },
      { event_id: 'e2', day: '2026-11-23' },
      { event_id: 'e3', day: '2026-11-23' },
      { event_id: 'e4', day: '2026-11-23' },
    ]);
  });

  it('keeps one row of an event that was delivered twice', async () => {
    const warehouse = await open();
    await warehouse.insert('beacon_event', [event]);
    await warehouse.insert('beacon_event', [{ ...event, received_time: '2026-11-23T00:06:00.000+08:00' }]);
    expect(await dates(warehouse)).toHaveLength(1);
  });
});
