import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import { authorized } from '../../mocks/monitoring-platform/http/authorized.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { fuzzOperations } from './fuzzOperations.ts';
import type { FuzzOperation } from './fuzzOperations.ts';

/** A server of ours with the operations that it offers. */
export interface Fuzzed {
  readonly name: string;
  readonly url: string;
  /** What every request carries, so that it gets past the door. */
  readonly headers: Readonly<Record<string, string>>;
  readonly operations: readonly FuzzOperation[];
  readonly close: () => Promise<void>;
}

const nobody = 'http://127.0.0.1:1';

/** Both halves as they are: the monitoring platform with two platforms registered that nobody answers for, and an access platform. */
export const startFuzzed = async (): Promise<readonly Fuzzed[]> => {
  const monitoring = await startMonitoringPlatform({ store: 'memory' });
  const common = { kind: 'resource', hosts: [] } as const;
  await monitoring.register({ ...common, platformId: 'bare', name: 'bare', appKey: 'k1' });
  await monitoring.register({
    ...common,
    platformId: 'silent',
    name: 'silent',
    appKey: 'k2',
    interfaces: {
      urls: { user: `${nobody}/users` },
      credentials: { appKey: 'k', encryptionKey: '00'.repeat(16), signatureKey: '00'.repeat(16) },
    },
    frontDatabase: { type: 'postgresql', host: '127.0.0.1', port: 1, database: 'd', user: 'u', password: 'p' },
    sources: { probe: { url: nobody, token: 't' } },
  });
  const access = await startAccessPlatform({ kind: 'resource', frontDatabase: 'none' });
  return [
    {
      name: 'monitoring-platform',
      url: monitoring.url,
      headers: authorized(monitoring),
      operations: fuzzOperations('monitoring-platform.openapi.yaml'),
      close: monitoring.close,
    },
    {
      name: 'access-platform',
      url: access.url,
      headers: {},
      operations: fuzzOperations('access-platform.openapi.json', '/api/v1'),
      close: access.close,
    },
  ];
};
