import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPartner } from '../../cli/running/openPartner.ts';
import type { OpenPartner } from '../../cli/running/openPartner.ts';
import type { RunRecordLine } from '../../suites/engine/evidence/runRecord.ts';
import { startMonitoringRun } from '../../suites/monitoring/run/startMonitoringRun.ts';
import { checkResults } from '../checkResults.ts';
import { unpacedProfile } from '../unpacedProfile.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const profile = unpacedProfile();
let opened: OpenPartner;
beforeAll(async () => {
  opened = await openPartner({ profile, name: `null-${process.pid}` });
});
afterAll(() => opened?.close());

describe('a monitoring platform that only seems to be one', () => {
  it.each([
    ['right answers to nothing', 200, '{}'],
    ['created, and nothing', 201, '{}'],
    ['empty lists', 200, '{"platforms":[],"reports":[],"indicators":[],"records":[],"items":[],"next":null}'],
    ['404 everywhere', 404, '{}'],
    ['a page', 200, '<html></html>'],
    ['another place', 302, ''],
  ] as const)('earns nothing with %s', async (_, status, body) => {
    const server = createServer((_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json', location: 'http://127.0.0.1:1/' }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const lines: RunRecordLine[] = [];
      for await (const line of startMonitoringRun({
        address: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token: 't', reviewerToken: 'r' },
        partner: opened.partner,
        profile,
        origin: 'external',
        gate: 'observed',
      }))
        lines.push(line);
      const results = checkResults(lines);
      expect(results.filter(({ verdict }) => verdict === 'passed' || verdict === 'error')).toEqual([]);
      const footer = lines.find((line) => line.type === 'footer');
      expect(footer?.type === 'footer' && footer.gate.outcome).not.toBe('passed');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
