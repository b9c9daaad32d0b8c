import { StartError } from '../../../../fixtures/starting/startError.ts';
import { startWithin } from '../../../../fixtures/starting/startWithin.ts';
import type { LiveBeacon } from '../../verification/live/liveBeacon.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import type { LandedKeys } from '../createDuplicateMemory.ts';
import type { CollectorSettings, Senders } from './collectorContract.ts';
import { refuseTakenPort } from './refuseTakenPort.ts';
import { runCollector } from './runCollector.ts';
import type { LaunchedCollector } from './launchCollector.ts';

export interface CollectorsOptions extends Omit<CollectorSettings, 'log' | 'senders'> {
  readonly count: number;
  readonly warehouse: Pick<Warehouse, 'branches'>;
  /** Of a warehouse that is a server. */
  readonly location: string | undefined;
  readonly senders: () => Senders;
  /** What arrives, while somebody looks. */
  readonly tell: (platformId: string, beacons: readonly LiveBeacon[]) => void;
  readonly isWatched: () => boolean;
  /** Told when one has ended that was not to, and another takes its place: how it ended. */
  readonly onEnded: (how: string) => void;
}

/** Collectors in processes of their own, behind one port. */
export interface Collectors {
  /** @throws StartError when they cannot be started */
  readonly start: (landed: LandedKeys) => Promise<void>;
  /** Origin that all of them share. */
  readonly url: () => string;
  readonly pids: () => readonly number[];
  /** Resolves when each judges by the senders of now; one that does not say so within five seconds is ended, and replaced. */
  readonly announce: () => Promise<void>;
  /** Somebody looks at what arrives. */
  readonly watch: () => Promise<void>;
  /** Events have been deleted and may be delivered again. */
  readonly relearn: () => Promise<void>;
  /** Resolves when all events that any of them took before are in the warehouse. */
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How long one may take to confirm what it is told, and to end. */
const confirmMs = 5_000;
const closeMs = 20_000;
/** Until one is tried again that could not be started. */
const againMs = 1_000;

/** Each has a log of its own that lands here; one that ends is replaced at once, and what it left lands. */
export const createCollectors = ({
  count,
  warehouse: { branches },
  location,
  senders,
  tell,
  isWatched,
  onEnded,
  ...settings
}: CollectorsOptions): Collectors => {
  /** All whose process is there, and those of them that know what is told to all. */
  const launched = new Set<LaunchedCollector>();
  const running = new Set<LaunchedCollector>();
  const gone = new Set<Promise<unknown>>();
  let { port } = settings;
  let isClosing = false;
  let timer: NodeJS.Timeout | undefined;

  const confirmed = async (collector: LaunchedCollector, told: Promise<unknown>, ms: number): Promise<void> => {
    let isOver = false;
    // Where this process was held up itself, the answer may be there already: it is read before the next turn's end.
    const late = setTimeout(() => setImmediate(() => (isOver ? undefined : collector.kill())), ms);
    // One that has ended is replaced by one that knows.
    await told.catch(() => {});
    isOver = true;
    clearTimeout(late);
  };
  const tellAll = async (say: (collector: LaunchedCollector) => Promise<unknown>, ms = confirmMs): Promise<void> => {
    await Promise.all([...running].map((collector) => confirmed(collector, say(collector), ms)));
  };
  const join = async (set: Set<LaunchedCollector>, collector: LaunchedCollector): Promise<void> => {
    set.add(collector);
    await collector.ended;
    set.delete(collector);
  };
  const begin = async (landed: LandedKeys): Promise<void> => {
    const started = await runCollector({
      settings: { ...settings, port },
      branches,
      location,
      landed,
      senders,
      tell: (beacons) => {
        for (const [platformId, own] of beacons) tell(platformId, own);
        return isWatched();
      },
      onLaunched: (collector) => void join(launched, collector),
      onRunning: (collector) => void join(running, collector),
    });
    const { collector } = started;
    port = started.port;
    if (isWatched()) await collector.ask('setWatched', true).catch(() => {});
    void follow(started.gone, landed);
    if (isClosing) collector.kill();
  };
  const run = async (landed: LandedKeys): Promise<void> => {
    const trying = begin(landed);
    gone.add(trying);
    await trying.finally(() => gone.delete(trying));
  };
  /** Puts another in the place of one when it is gone. */
  const follow = async (end: Promise<string>, landed: LandedKeys): Promise<void> => {
    gone.add(end);
    const how = await end;
    gone.delete(end);
    if (isClosing) return;
    onEnded(how);
    await replace(landed);
  };
  const replace = async (landed: LandedKeys): Promise<void> => {
    try {
      await run(landed);
    } catch {
      if (!isClosing) timer = setTimeout(() => void replace(landed), againMs).unref();
    }
  };
  return {
    start: async (landed) => {
      await refuseTakenPort(settings.host, port);
      await startWithin({
        what: { 'zh-CN': '采集进程', en: 'The collectors’ processes' },
        code: 'HEYAN_SERVER_START',
        // The first finds the port that all share.
        start: async () => {
          await run(landed);
          await Promise.all(Array.from({ length: count - 1 }, () => run(landed)));
        },
      }).catch((error: unknown) => {
        if (error instanceof StartError) throw error;
        const reason = error instanceof Error ? error.message : String(error);
        throw new StartError('HEYAN_SERVER_START', {
          'zh-CN': `采集进程无法启动：${reason}`,
          en: `The collectors’ processes cannot be started: ${reason}`,
        });
      });
    },
    url: () => `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`,
    pids: () => [...running].map(({ pid }) => pid),
    announce: () => tellAll((collector) => collector.ask('setSenders', senders())),
    watch: () => tellAll((collector) => collector.ask('setWatched', true)),
    relearn: () => tellAll((collector) => collector.ask('relearn'), 10 * confirmMs),
    flush: async () => {
      await Promise.all(
        [...running].map((collector) =>
          collector.ask('flush', 'beacon_event').catch((error: unknown) => {
            // What it left lands before the next statement that names its table.
            if (!collector.isOver()) throw error;
          }),
        ),
      );
    },
    close: async () => {
      isClosing = true;
      clearTimeout(timer);
      await tellAll((collector) => collector.ask('close'), closeMs);
      for (const collector of launched) collector.kill();
      while (gone.size > 0) await Promise.allSettled(gone);
    },
  };
};
