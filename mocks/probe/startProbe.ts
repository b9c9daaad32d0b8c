import { randomBytes } from 'node:crypto';
import { systemClock } from '../../spec/clock.ts';
import type { Clock } from '../../spec/clock.ts';
import { createRegionLookup } from '../monitoring-platform/collector/createRegionLookup.ts';
import { startSourcePlatform } from '../source-platform/startSourcePlatform.ts';
import type { SourcePlatform } from '../source-platform/startSourcePlatform.ts';
import { arrivals } from '../source-platform/arrivals.ts';
import type { Arrival } from '../source-platform/arrivals.ts';
import { plainAddress } from './plainAddress.ts';
import { probeReachability } from './probeReachability.ts';
import { readEve } from './readEve.ts';

/** An access platform that the probe watches. */
export interface WatchedPlatform {
  readonly platformId: string;
  /** Pages whose reachability is measured. */
  readonly urls: readonly string[];
  /** Host names in attack traffic that mean this platform; the first platform also gets traffic without a host name. */
  readonly hosts: readonly string[];
  readonly addresses: readonly string[];
}

export interface ProbeOptions {
  readonly port?: number;
  readonly host?: string;
  readonly token?: string;
  readonly probeId?: string;
  readonly platforms: readonly WatchedPlatform[];
  readonly clock?: Clock;
  readonly fetch?: typeof globalThis.fetch;
}

export interface EveReport {
  readonly attacks: number;
  /** Events that are no alerts. */
  readonly skipped: number;
  /** Alerts that are no attacks, by Suricata's classification (noAttack). */
  readonly noAttacks: Readonly<Record<string, number>>;
  /** Lines that are no event, by reason. */
  readonly refused: Readonly<Record<string, number>>;
}

export interface Probe extends SourcePlatform {
  /** Requests every page of every watched platform now. */
  readonly measure: (signal?: AbortSignal) => Promise<void>;
  /** Takes EVE JSON, one event per line. */
  readonly observe: (eve: string) => EveReport;
}

const bodyLimit = 16 * 1024 * 1024;
/** With the payload of a large packet (`payload_printable`) a line is long. */
const lineLimit = 1024 * 1024;
type Kept = Readonly<Record<string, unknown>>;

/** As host names are compared: without port and final dot, in small letters. */
const plainHost = (host: string): string =>
  host
    .replace(/:\d{1,5}$/, '')
    .replace(/\.$/, '')
    .toLowerCase();

const within = (
  all: Iterable<Arrival>,
  field: string,
  platformId: string | undefined,
  from: number,
  to: number,
): readonly Kept[] =>
  Array.from(all, ({ record }) => record)
    .filter((record) => {
      const time = Date.parse(String(record[field]));
      return (platformId === undefined || record['platformId'] === platformId) && time >= from && time < to;
    })
    .toSorted((a, b) => Date.parse(String(a[field])) - Date.parse(String(b[field])));

/** The reference probe: measures reachability by real requests, and takes observed attack traffic as EVE JSON at `POST /eve`. */
export const startProbe = async (options: ProbeOptions): Promise<Probe> => {
  const clock = options.clock ?? systemClock;
  let last = 0;
  const arrived = (record: Kept): Arrival => ({ number: (last += 1), record });
  const attacks = new Map<string, Arrival>();
  const samples: Arrival[] = [];
  const platforms = options.platforms.map((one) => ({
    ...one,
    hosts: one.hosts.map(plainHost),
    addresses: one.addresses.map((address) => plainAddress(address) ?? address),
  }));
  const region = createRegionLookup();
  const context = {
    region,
    ownAddresses: new Set(platforms.flatMap(({ addresses }) => addresses)),
    // A scanner writes any host name it likes: an address of the platform's own tells as much.
    platformOf: (host: string | undefined, ends: readonly string[]): string | undefined => {
      const byHost = host === undefined ? undefined : platforms.find(({ hosts }) => hosts.includes(plainHost(host)));
      const named = byHost ?? platforms.find(({ addresses }) => ends.some((end) => addresses.includes(end)));
      return (named ?? (host === undefined ? platforms[0] : undefined))?.platformId;
    },
  };
  const observe = (eve: string): EveReport => {
    let [seen, skipped] = [0, 0];
    const refused: Record<string, number> = {};
    const noAttacks: Record<string, number> = {};
    for (const line of eve.split('\n')) {
      if (line.trim() === '') continue;
      const read = line.length > lineLimit ? { refused: 'line-too-long' } : readEve(line, context);
      if ('attack' in read) {
        const id = String(read.attack['attackId']);
        // Fed again it has not arrived again.
        if (!attacks.has(id)) attacks.set(id, arrived(read.attack));
        seen += 1;
      } else if ('skipped' in read) skipped += 1;
      else if ('noAttack' in read) noAttacks[read.noAttack] = (noAttacks[read.noAttack] ?? 0) + 1;
      else refused[read.refused] = (refused[read.refused] ?? 0) + 1;
    }
    return { attacks: seen, skipped, noAttacks, refused };
  };
  const platform = await startSourcePlatform({
    port: options.port,
    host: options.host,
    token: options.token ?? randomBytes(24).toString('hex'),
    lists: [
      {
        path: '/attacks',
        records: ({ platformId, from, to }) => within(attacks.values(), 'occurredTime', platformId, from, to),
        arrivals: ({ platformId, after }) => arrivals(attacks.values(), platformId, after),
      },
      {
        path: '/reachability-samples',
        records: ({ platformId, from, to }) => within(samples, 'sampledTime', platformId, from, to),
        arrivals: ({ platformId, after }) => arrivals(samples, platformId, after),
      },
    ],
    routes: (app) => {
      app.addContentTypeParser(
        ['application/x-ndjson', 'application/json', 'text/plain'],
        { parseAs: 'string', bodyLimit },
        (_request, body, done) => done(null, body),
      );
      app.post<{ Body: string }>('/eve', async (request) => observe(request.body));
    },
  });
  return {
    ...platform,
    observe,
    measure: async (signal) => {
      for (const { platformId, urls } of options.platforms)
        for (const sample of await probeReachability({
          platformId,
          probeId: options.probeId ?? 'probe-1',
          urls,
          fetch: options.fetch ?? globalThis.fetch,
          clock,
          ...(signal !== undefined && { signal }),
        }))
          samples.push(arrived(sample));
    },
  };
};
