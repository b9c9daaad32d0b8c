import Fastify from 'fastify';
import type { FastifyInstance, FastifyListenOptions } from 'fastify';
import { serverLimits } from '../../../../fixtures/network/serverLimits.ts';
import { systemClock } from '../../../../spec/clock.ts';
import { beaconScript } from '../../beacon-script/beaconScript.ts';
import { answerErrors } from '../../http/answerErrors.ts';
import type { TellTrouble } from '../../http/answerErrors.ts';
import { answerUnreadable } from '../../http/answerUnreadable.ts';
import { createKnownHosts } from '../../http/createKnownHosts.ts';
import { refuseForeignHosts } from '../../http/refuseForeignHosts.ts';
import { troubleLine } from '../../http/troubleLine.ts';
import { liveBeacons } from '../../verification/live/liveBeacons.ts';
import { createInsertLog } from '../../warehouse/log/createInsertLog.ts';
import type { InsertLog } from '../../warehouse/log/insertLog.ts';
import { openWarehouse } from '../../warehouse/openWarehouse.ts';
import { collectorRoutes } from '../collectorRoutes.ts';
import { createDuplicateMemory } from '../createDuplicateMemory.ts';
import type { DuplicateMemory } from '../createDuplicateMemory.ts';
import { createReceiver } from '../createReceiver.ts';
import type { CollectorMethods, CollectorSettings, MainMethods, Senders } from './collectorContract.ts';
import { tellNotStored } from '../tellNotStored.ts';
import { createPeer } from './createPeer.ts';
import { createUnderWay } from './createUnderWay.ts';

/*
 * A collector in a process of its own (`monitor --collectors=N`): receives beacons into its log, which the main process lands.
 * It knows in whose name they may come by being told, and ends when the main process does.
 */
const send = process.send?.bind(process);
if (send === undefined) throw new Error('Expected to be started by the monitoring platform, with a channel to it.');

/** Events on their way into the log. */
const underWay = createUnderWay();
let listening: Pick<CollectorSettings, 'host' | 'port'> = { host: '', port: 0 };
let senders: Senders = { platforms: [], suspended: [], withdrawnKeys: [] };
let [suspended, withdrawnKeys] = [new Set<string>(), new Set<string>()];
let isWatched = false;
let log: InsertLog | undefined;
let memory: DuplicateMemory | undefined;
let app: FastifyInstance | undefined;

const setSenders = (told: Senders): void => {
  senders = told;
  [suspended, withdrawnKeys] = [new Set(told.suspended), new Set(told.withdrawnKeys)];
};
const own = {
  begin: async (settings) => {
    setSenders(settings.senders);
    log = await openLog(settings.log);
    const taken = log;
    const appending = (table: string, rows: Parameters<InsertLog['append']>[1]): Promise<void> =>
      underWay.track(taken.append(table, rows));
    memory = createDuplicateMemory({
      latest: (most) => main.ask('latest', most),
      among: async (keys) => (keys.length === 0 ? [] : main.ask('among', keys)),
    });
    const receiver = createReceiver(
      {
        profile: settings.profile,
        clock: systemClock,
        platforms: () => senders.platforms,
        standing: { isSuspended: (id) => suspended.has(id), isWithdrawnKey: (key) => withdrawnKeys.has(key) },
      },
      { land: (rows) => appending('beacon_event', rows), reject: (rows) => appending('beacon_rejected', rows) },
      memory,
      {
        isThere: () => isWatched,
        tell: (judged) => {
          const beacons = [...liveBeacons(judged, senders.platforms, systemClock.now())];
          if (beacons.length > 0) void look(beacons);
        },
      },
    );
    listening = settings;
    app = await serve(settings, receiver);
  },
  listen: async () => {
    const { host, port } = listening;
    // All collectors listen on the one port, and the system deals the connections out.
    await app?.listen({ port, host, reusePort: true } as FastifyListenOptions);
    const address = app?.server.address();
    return typeof address === 'object' ? (address?.port ?? 0) : 0;
  },
  setSenders,
  setWatched: (told) => {
    isWatched = told;
  },
  flush: async (sql) => {
    await underWay.settled();
    await log?.landedFor(sql);
  },
  relearn: async () => memory?.relearn(),
  close: async () => {
    await app?.close();
    await underWay.settled();
    await log?.close();
  },
} satisfies CollectorMethods;
const main = createPeer<MainMethods>(
  {
    // Where it cannot be sent the main process has gone, and so do we.
    send: (message) => void send(message, undefined, {}, () => {}),
    onMessage: (take) => void process.on('message', take),
  },
  own,
);

const look = async (beacons: Parameters<MainMethods['tell']>[0]): Promise<void> => {
  isWatched = await main.ask('tell', beacons).catch(() => false);
};

const openLog = async (wanted: CollectorSettings['log']): Promise<InsertLog> => {
  if ('location' in wanted) {
    const { append, close } = await openWarehouse({ location: wanted.location });
    return { append, landedFor: async () => {}, close };
  }
  const { opening, directory, durable, tables } = wanted;
  return createInsertLog({
    opening,
    directory: async () => directory,
    durable,
    tables,
    land: (...segment) => main.ask('land', ...segment),
  });
};

const serve = async (
  { profile, hosts, trustedProxies, patience }: CollectorSettings,
  receiver: ReturnType<typeof createReceiver>,
): Promise<FastifyInstance> => {
  const served = Fastify({
    logger: false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    ...serverLimits(patience),
    ...answerUnreadable,
  });
  const isKnown = createKnownHosts(hosts);
  // The log of the main process: standard error is its own.
  const onTrouble: TellTrouble = (route, error) => void process.stderr.write(`${troubleLine(route, error)}\n`);
  answerErrors(served, onTrouble);
  refuseForeignHosts(served, isKnown);
  await collectorRoutes(receiver, {
    script: beaconScript(profile),
    trustedProxies,
    isKnown,
    onNotStored: tellNotStored(systemClock, onTrouble),
  })(served);
  served.get('/health', async () => ({ status: 'up' }));
  return served;
};

// What a terminal or a service manager sends to the whole group: the main process decides when we end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
// What was acknowledged is on the disk; the next main process lands it.
process.on('disconnect', () => process.exit(0));
