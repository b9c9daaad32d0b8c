import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';

const day = 24 * 3_600_000;
const at = (time: number): string =>
  `${new Date(time + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')}.000`;

/** A monitoring platform that has extracted from two front databases on each of the last three days, as its warehouse would have it. */
export const extractedDaily = async ({ register, warehouse }: MonitoringPlatform): Promise<void> => {
  for (const name of ['daily-a', 'daily-b']) {
    const platformId = `${name}-${process.pid}`;
    await register({
      platformId,
      name,
      kind: 'resource',
      appKey: platformId,
      hosts: [],
      frontDatabase: { type: 'postgresql', host: '127.0.0.1', port: 1, database: 'd', user: 'u', password: 'p' },
    });
    await warehouse.insert(
      'landing',
      [1, 2, 3].map((ago) => ({
        platform_id: platformId,
        entity: 'user',
        channel: 'exchange',
        records: 10,
        landed_at: at(Date.now() - ago * day),
      })),
    );
  }
};
