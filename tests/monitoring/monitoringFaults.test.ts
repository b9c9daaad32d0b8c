import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startEmbeddedPostgres } from '../../fixtures/databases/servers/startEmbeddedPostgres.ts';
import type { DatabaseServer } from '../../fixtures/databases/servers/databaseServer.ts';
import type { MonitoringFault } from '../../mocks/monitoring-platform/faults/monitoringFault.ts';
import { monitoringFaults } from '../../mocks/monitoring-platform/faults/monitoringFaults.ts';
import { openWarehouse } from '../../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import type { Warehouse } from '../../mocks/monitoring-platform/warehouse/warehouse.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { monitoringChecks } from '../../suites/monitoring/monitoringChecks.ts';
import { sampleOfFaults } from '../sampleOfFaults.ts';
import { examineMonitoring } from './examineMonitoring.ts';
import { extractedDaily } from './extractedDaily.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let warehouse: Warehouse;
let server: DatabaseServer;
beforeAll(async () => {
  [warehouse, server] = await Promise.all([openWarehouse(), startEmbeddedPostgres()]);
});
afterAll(async () => {
  await warehouse?.close();
  await server?.close();
});

/** What nothing but a statement answers for, however right a monitoring platform is. */
const attested = ['process.monitoring-security-records', 'process.monitoring-tells-alerts'];

describe('a right monitoring platform', () => {
  it('has no finding, and what is left open is told with what would answer it', async () => {
    const {
      results,
      requirements: concluded,
      footer,
      left,
      lines,
      secrets,
    } = await examineMonitoring({
      warehouse,
      frontDatabase: server.superuserUrl,
      before: extractedDaily,
    });
    const others = results.filter(({ verdict }) => verdict !== 'passed');
    expect(others.map(({ id, verdict, findings }) => [id, verdict, findings])).toEqual(
      attested.map((id) => [id, 'inconclusive', []]),
    );
    expect(results.map(({ id }) => id)).toEqual(monitoringChecks.map(({ id }) => id).toSorted());
    // No requirement of the party is without a check.
    const own = concluded.filter(({ party }) => party === 'monitoring-platform');
    expect(own.filter(({ checks }) => checks.length === 0).map(({ id }) => id)).toEqual([]);
    expect(own.filter(({ standing }) => standing === 'violated')).toEqual([]);
    expect(footer?.levels.core).toMatchObject({ violated: [], open: ['security-data-format'] });
    expect(footer?.missing.map(({ name }) => name).toSorted()).toEqual(['alerts-synchronised', 'security-data-format']);
    const told = JSON.stringify(lines);
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
    // Nothing of the examination stays registered.
    expect(left.filter((id) => !id.startsWith('daily-'))).toEqual([]);
  });
});

/**
 * One for each check and each requirement, and those that do not get into each other's way committed together, each seen by checks of its own;
 * `HEYAN_FAULTS=all`: every one, alone.
 */
const groups = (): readonly (readonly MonitoringFault[])[] => {
  if (process.env['HEYAN_FAULTS'] === 'all') return monitoringFaults.map((fault) => [fault]);
  const made: MonitoringFault[][] = [];
  const chosen = ['checks', 'requirements'].flatMap((by) => sampleOfFaults(monitoringFaults, monitoringChecks, by));
  for (const fault of new Set(chosen)) {
    const fits = made.find((group) =>
      [fault, ...group].every(
        (one) => one.withholds !== true && (one === fault || !one.caughtBy.some((id) => fault.caughtBy.includes(id))),
      ),
    );
    if (fits === undefined) made.push([fault]);
    else fits.push(fault);
  }
  return made;
};

describe('a monitoring platform with faults', () => {
  it.each(groups().map((group) => [group.map(({ id }) => id).join(', '), group] as const))(
    '%s is noticed by its checks',
    async (_, group) => {
      const { results, requirements: concluded } = await examineMonitoring({
        warehouse,
        frontDatabase: server.superuserUrl,
        faults: group.map(({ id }) => id),
        only: group.flatMap(({ caughtBy }) => caughtBy),
        before: extractedDaily,
      });
      expect(
        results
          .filter(({ verdict }) => verdict !== 'failed' && verdict !== 'warning')
          .map(({ id, verdict, detail }) => [id, verdict, detail]),
      ).toEqual([]);
      // A 可 is only warned of, and so is what nobody declared.
      const broken = concluded
        .filter(
          ({ party, standing, verdict }) =>
            party === 'monitoring-platform' && (standing === 'violated' || verdict === 'warning'),
        )
        .map(({ id }) => id);
      expect(broken.toSorted()).toEqual([...new Set(group.flatMap(({ violates }) => violates))].toSorted());
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
