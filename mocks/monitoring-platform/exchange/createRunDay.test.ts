import { afterEach, expect, test } from 'vitest';
import { connectDatabase } from '../../../fixtures/databases/connectDatabase.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { AccessPlatform } from '../../access-platform/accessPlatform.ts';
import { createBusinessData } from '../../access-platform/business/createBusinessData.ts';
import { openFrontDatabase } from '../../access-platform/front-database/openFrontDatabase.ts';
import { createMemoryStore } from '../store/createMemoryStore.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import { createExchange } from './createExchange.ts';
import { enginesToTest } from '../../../fixtures/databases/servers/enginesToTest.ts';
import { testOnEngines } from '../../../fixtures/databases/servers/testOnEngines.ts';

const profile = referenceProfile();
const day = 86_400_000;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

testOnEngines(await enginesToTest(), 'a day of exchange on %s', (server) => {
  test(
    'alerts are opened, grow overdue, are opened again when nothing was mended, and are closed when it was',
    { timeout: 225_000 },
    async () => {
      // The database has a clock of its own: days here lie in the past, so that no row is in its future.
      const time = { now: Date.now() - 10 * day };
      const clock = { now: () => time.now };
      const record = (id: string, parentColumnId: string | null) => ({
        entity: 'site-column' as const,
        id,
        fields: { columnId: id, level: 1, name: id, parentColumnId, url: 'https://a.example/' },
        createTime: time.now - day,
        updateTime: time.now - day,
        isDeleted: false,
      });
      const business = createBusinessData([record('a', null), record('b', 'nowhere')], clock);
      const access = {
        kind: 'management',
        platformId: 'PT-9',
        profile,
        clock,
        business,
        hasFault: () => false,
        hasManner: () => false,
      } as unknown as AccessPlatform;
      const front = await openFrontDatabase({ platform: access, server });
      closing.push(front.close);
      const warehouse = await openWarehouse();
      closing.push(warehouse.close);
      const { type, host, port, database, schema, exchangeUser } = front;
      const connection = { type, host, port, database, ...(schema === undefined ? {} : { schema }), ...exchangeUser };
      const store = createMemoryStore();
      await store.register({
        platformId: 'PT-9',
        name: '九',
        kind: 'management',
        appKey: 'k',
        hosts: [],
        frontDatabase: connection,
      });
      const deps: KeepingDependencies = { warehouse, profile, clock, store, platforms: store.platforms };
      const kept = async () => (await store.alerts('PT-9')).map(({ status }) => status);
      const { runDay } = createExchange(deps);
      const client = await connectDatabase(connection);
      closing.push(client.close);
      const statuses = async () =>
        (await client.query(`SELECT status FROM ${schema === undefined ? '' : `${schema}.`}alert_record`)).rows.map(
          ({ status }) => status,
        );

      await front.push('full');
      const first = await runDay('PT-9');
      expect(first).toMatchObject({
        platformId: 'PT-9',
        name: '九',
        problems: [],
        violations: [{ table: 'data_site_column', rule: 'references', count: 1 }],
        newAlerts: 1,
        alerts: { open: 1, overdue: 0, closed: 0 },
      });
      expect(await store.alerts('PT-9')).toMatchObject([
        {
          tableName: 'data_site_column',
          rule: 'references',
          field: 'parentColumnId',
          status: 'open',
          seenAt: time.now,
        },
      ]);
      expect(first.tables.find(({ entity }) => entity === 'site-column')).toMatchObject({ mode: 'full', rows: 2 });

      time.now += day + 60_000;
      expect(await runDay('PT-9')).toMatchObject({
        newAlerts: 0,
        alerts: { open: 1, overdue: 1, closed: 0, reopened: 0 },
      });

      await client.query(`UPDATE ${schema === undefined ? '' : `${schema}.`}alert_record SET status = 'rectified'`);
      expect(await runDay('PT-9')).toMatchObject({ newAlerts: 0, alerts: { open: 1, reopened: 1, closed: 0 } });
      expect(await statuses()).toEqual(['open']);

      time.now += 60_000;
      expect(await front.actOnAlerts()).toBe(1);
      expect(await runDay('PT-9')).toMatchObject({
        violations: [],
        newAlerts: 0,
        alerts: { open: 0, reopened: 0, closed: 1 },
      });
      expect(await statuses()).toEqual(['closed']);
      expect(await kept()).toEqual(['closed']);

      // What a killed process wrote there and did not keep, and what the platform takes away, is known after the next round.
      const [alert] = await store.alerts('PT-9');
      if (alert === undefined) throw new Error('Expected an alert that is kept.');
      await store.note(
        { type: 'alert', alert: { ...alert, status: 'open' } },
        { type: 'alert', alert: { ...alert, alertId: 'taken-away', status: 'rectified' } },
      );
      await runDay('PT-9');
      expect((await kept()).toSorted()).toEqual(['closed', 'missing']);

      // Only PostgreSQL lets the exchange user lock: a database that answers the log-in and then nothing.
      if (type !== 'postgresql') return;
      await client.query('BEGIN');
      await client.query(
        `LOCK TABLE ${schema === undefined ? '' : `${schema}.`}data_site_column IN ACCESS EXCLUSIVE MODE`,
      );
      await expect(createExchange(deps, undefined, 300).runDay('PT-9')).rejects.toMatchObject({ name: 'TimeoutError' });
      const caller = AbortSignal.abort(new Error('closing'));
      await expect(runDay('PT-9', caller)).rejects.toThrow('closing');
      await client.query('ROLLBACK');
      expect(await runDay('PT-9')).toMatchObject({ problems: [], violations: [] });
    },
  );
});
