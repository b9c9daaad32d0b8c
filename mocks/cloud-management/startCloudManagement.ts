import { randomBytes } from 'node:crypto';
import { systemClock } from '../../spec/clock.ts';
import type { Clock } from '../../spec/clock.ts';
import { arrivals } from '../source-platform/arrivals.ts';
import type { Arrival } from '../source-platform/arrivals.ts';
import { startSourcePlatform } from '../source-platform/startSourcePlatform.ts';
import type { SourcePlatform } from '../source-platform/startSourcePlatform.ts';
import { infrastructureSample } from './infrastructureSample.ts';
import type { CloudNode } from './infrastructureSample.ts';

export interface CloudManagementOptions {
  readonly port?: number;
  readonly host?: string;
  readonly token?: string;
  /** Access platforms whose infrastructure it gathers. */
  readonly platformIds: readonly string[];
  readonly clock?: Clock;
  /** Between two samples of a node, milliseconds; default: five minutes. */
  readonly interval?: number;
}

const gibibyte = 1024 ** 3;

/** Two clouds and three nodes: what 6.2 calls different clouds gathered into one ledger. */
const nodes: readonly CloudNode[] = [
  {
    cloudId: 'education-cloud',
    nodeId: 'ec-web-1',
    memoryBytes: 32 * gibibyte,
    diskBytes: 500 * gibibyte,
    bandwidthBps: 1_000_000_000,
  },
  {
    cloudId: 'education-cloud',
    nodeId: 'ec-database-1',
    memoryBytes: 128 * gibibyte,
    diskBytes: 4000 * gibibyte,
    bandwidthBps: 1_000_000_000,
  },
  {
    cloudId: 'provincial-cloud',
    nodeId: 'pc-media-1',
    memoryBytes: 64 * gibibyte,
    diskBytes: 20_000 * gibibyte,
    bandwidthBps: 10_000_000_000,
  },
];

/** Room for the samples of one time in the numbers. */
const perTime = 1000;
const day = 24 * 3_600_000;

/**
 * The reference multi-cloud management platform (6.2): samples of every node of every cloud each five minutes (`interval`), of the last
 * day unless asked otherwise (a week at most), and the ledger with the present state of each node at `/ledger`.
 */
export const startCloudManagement = async (options: CloudManagementOptions): Promise<SourcePlatform> => {
  const clock = options.clock ?? systemClock;
  const interval = options.interval ?? 5 * 60_000;
  const known = (platformId: string | undefined): readonly string[] =>
    options.platformIds.filter((id) => platformId === undefined || id === platformId);
  const between = (platformId: string | undefined, from: number, to: number): readonly Arrival[] => {
    const end = Math.min(to, clock.now());
    const start = Math.max(from === Number.NEGATIVE_INFINITY ? end - day : from, end - 7 * day);
    const first = Math.ceil(start / interval) * interval;
    const times = Array.from(
      { length: Math.max(0, Math.ceil((end - first) / interval)) },
      (_, at) => first + at * interval,
    );
    return times.flatMap((time) =>
      known(platformId)
        .flatMap((id) => nodes.map((node) => infrastructureSample(id, node, time)))
        .map((record, at) => ({ number: time * perTime + at, record })),
    );
  };
  return startSourcePlatform({
    // The numbers follow from the times.
    numbering: 'sampled',
    port: options.port,
    host: options.host,
    token: options.token ?? randomBytes(24).toString('hex'),
    lists: [
      {
        path: '/infrastructure-samples',
        records: ({ platformId, from, to }) => between(platformId, from, to).map(({ record }) => record),
        // A sample is there as soon as it is taken.
        arrivals: ({ platformId, after }) =>
          arrivals(
            between(platformId, after === 0 ? Number.NEGATIVE_INFINITY : Math.floor(after / perTime), Infinity),
            platformId,
            after,
          ),
      },
    ],
    routes: (app) => {
      app.get<{ Querystring: { platformId?: string } }>('/ledger', async (request) => ({
        asOf: new Date(clock.now()).toISOString(),
        nodes: known(request.query.platformId).flatMap((id) =>
          nodes.map((node) => infrastructureSample(id, node, clock.now())),
        ),
      }));
    },
  });
};
