import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, it, vi } from 'vitest';
import { openPartner } from '../../cli/running/openPartner.ts';
import { reviewerToken } from '../../cli/running/reviewerToken.ts';
import { testWhere } from '../../fixtures/starting/testWhere.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import type { RunRecordLine } from '../../suites/engine/evidence/runRecord.ts';
import { startMonitoringRun } from '../../suites/monitoring/run/startMonitoringRun.ts';
import { checkResults } from '../checkResults.ts';
import { unpacedProfile } from '../unpacedProfile.ts';

vi.setConfig({ testTimeout: 240_000 });

/** Another address of this machine than the loopback: what listens there alone is reached as from another machine. */
const elsewhere = Object.values(networkInterfaces())
  .flatMap((all) => all ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

/** Whether something listens at an address. */
const listens = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port }, () => resolve(true));
    socket.on('connect', () => socket.destroy());
    socket.on('error', () => resolve(false));
  });

testWhere(
  elsewhere === undefined
    ? { 'zh-CN': '本机没有回环以外的地址', en: 'this machine has no address besides the loopback' }
    : undefined,
  'a monitoring platform that is not on the machine of the run',
  () => {
    it('reaches platforms, sources and the front database at the address that was given, and nothing at the loopback', async () => {
      const host = elsewhere ?? '';
      const profile = unpacedProfile();
      const monitoring = await startMonitoringPlatform({ profile, host, passwordCost: { logN: 4, r: 8, p: 1 } });
      const { partner, close } = await openPartner({ profile, host, name: `elsewhere-${process.pid}` });
      try {
        const { platforms, sources } = partner;
        const database = platforms.resource.frontDatabase;
        const addresses = [
          ...Object.values(platforms).map(({ url }) => url),
          ...Object.values(sources).map(({ url }) => url),
        ].map((text) => new URL(text));
        expect([...addresses.map(({ hostname }) => hostname), database?.host]).toEqual(Array(7).fill(host));
        for (const port of [...addresses.map(({ port: one }) => Number(one)), database?.port ?? 0])
          expect([port, await listens(host, port), await listens('127.0.0.1', port)]).toEqual([port, true, false]);
        const lines: RunRecordLine[] = [];
        const only = ['process.monitoring-collects-by-three-methods', 'process.monitoring-encrypts-exchange'];
        const address = {
          url: monitoring.url,
          token: monitoring.management.token,
          reviewerToken: await reviewerToken(monitoring),
        };
        for await (const line of startMonitoringRun({ address, partner, profile, origin: 'external', only, seed: 1 }))
          lines.push(line);
        expect(checkResults(lines).map(({ id, verdict, findings }) => [id, verdict, findings])).toEqual(
          only.toSorted().map((id) => [id, 'passed', []]),
        );
      } finally {
        await close();
        await monitoring.close();
      }
    });
  },
);
