import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startEmbeddedPostgres } from '../../fixtures/databases/servers/startEmbeddedPostgres.ts';
import type { DatabaseServer } from '../../fixtures/databases/servers/databaseServer.ts';
import { monitoringFaults } from '../../mocks/monitoring-platform/faults/monitoringFaults.ts';
import { openWarehouse } from '../../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import type { Warehouse } from '../../mocks/monitoring-platform/warehouse/warehouse.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { monitoringChecks } from '../../suites/monitoring/monitoringChecks.ts';
import { examineMonitoring } from './examineMonitoring.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let warehouse: Warehouse;
let server: DatabaseServer;
beforeAll(async () => {
  [warehouse, server] = await Promise.all([openWarehouse(), startEmbeddedPostgres()]);
});
afterAll(async () => {
  await warehouse?.close();
  await server?.close();
});

/** What no run of minutes sees of a monitoring platform, however right it is. */
const open = [
  'process.monitoring-extracts-daily',
  'process.monitoring-security-records',
  'process.monitoring-tells-alerts',
];

describe('a right monitoring platform', () => {
  it('has no finding, and what is left open is told with what would answer it', async () => {
    const {
      results,
      requirements: concluded,
      footer,
      left,
    } = await examineMonitoring({
      warehouse,
      frontDatabase: server.superuserUrl,
    });
    expect(
      results
        .flatMap(({ id, findings, verdict, detail }) =>
          verdict === 'passed' ? [] : [{ id, verdict, findings, detail }],
        )
        .map(({ id, verdict, findings, detail }) => [id, verdict, findings, open.includes(id) ? '' : detail]),
    ).toEqual(open.map((id) => [id, 'inconclusive', [], '']));
    expect(results.map(({ id }) => id)).toEqual(monitoringChecks.map(({ id }) => id).toSorted());
    // Must hold: no requirement of the party without a check.
    const own = concluded.filter(({ party }) => party === 'monitoring-platform');
    expect(own.filter(({ checks }) => checks.length === 0).map(({ id }) => id)).toEqual([]);
    expect(own.filter(({ standing }) => standing === 'violated')).toEqual([]);
    expect(footer?.levels.core.violated).toEqual([]);
    expect(footer?.missing.map(({ name }) => name).toSorted()).toEqual([
      'alerts-synchronised',
      'daily-extraction',
      'security-data-format',
    ]);
    // Nothing of the examination stays registered.
    expect(left).toEqual([]);
  });
});

describe('a monitoring platform with one fault', () => {
  it.each(monitoringFaults.map((fault) => [fault.id, fault] as const))(
    '%s is noticed by its checks',
    async (_, { id, caughtBy, violates }) => {
      const { results, requirements: concluded } = await examineMonitoring({
        warehouse,
        frontDatabase: server.superuserUrl,
        faults: [id],
        only: caughtBy,
      });
      const broken = new Set(violates);
      expect(
        results
          .map((one) => [one.id, one.verdict, one.detail])
          .filter(([, verdict]) => verdict !== 'failed' && verdict !== 'warning'),
      ).toEqual([]);
      const violated = concluded.filter(({ standing }) => standing === 'violated').map((one) => one.id);
      const warned = concluded
        .filter(({ party, verdict }) => party === 'monitoring-platform' && verdict === 'warning')
        .map((one) => one.id);
      expect([...violated, ...warned].toSorted()).toEqual([...broken].toSorted());
    },
  );
});

describe('the law of the other party', () => {
  const own = requirements.filter(({ party }) => party === 'monitoring-platform');

  it('every requirement of the monitoring platform has a check', () => {
    const verified = new Set(monitoringChecks.flatMap(({ verifies }) => verifies));
    expect(own.map(({ id }) => id).filter((id) => !verified.has(id))).toEqual([]);
    expect([...verified].filter((id) => !own.some((one) => one.id === id))).toEqual([]);
  });

  it('every check and every requirement has a fault that is noticed', () => {
    const caught = new Set(monitoringFaults.flatMap(({ caughtBy }) => caughtBy));
    expect(monitoringChecks.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
    const violated = new Set(monitoringFaults.flatMap(({ violates }) => violates));
    expect(own.map(({ id }) => id).filter((id) => !violated.has(id))).toEqual([]);
  });

  it('ids are used once', () => {
    for (const ids of [monitoringFaults.map(({ id }) => id), monitoringChecks.map(({ id }) => id)])
      expect(ids).toEqual([...new Set(ids)]);
  });
});
