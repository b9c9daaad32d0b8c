import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../../../spec/clock.ts';
import { hashToken } from '../../accounts/hashToken.ts';
import { HttpError } from '../../http/httpError.ts';
import type { OpenRunWorld, RunWorld, WantedRun } from '../contract/runWorld.ts';
import type { DelegatedWork } from './createDelegatedWork.ts';

/** A run that somebody elsewhere does with this monitoring platform. */
export interface OpenedRun {
  readonly runId: string;
  readonly platformId: string;
  /** Hosts of the candidate, by the addresses it was opened with. */
  readonly hosts: ReadonlySet<string>;
  readonly expiresAt: number;
  /** The account that opened it. */
  readonly accountId: string;
  /** Requests that are being answered, and when the last one was, epoch milliseconds. */
  readonly use: { underWay: number; lastAt: number };
  readonly world: RunWorld;
  /** Pulls of which the suite sends the requests. */
  readonly pulls: Map<string, DelegatedWork>;
}

export interface Runs {
  /** @throws HttpError where none can be opened (503), or too many are open (429). */
  readonly open: (wanted: WantedRun, accountId: string) => Promise<{ readonly run: OpenedRun; readonly token: string }>;
  /** @throws HttpError 401 for another token than that of the run, and for a run that there is not (any more). */
  readonly find: (runId: string, token: string) => OpenedRun;
  readonly end: (runId: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Each has a database and a monitoring platform in memory. */
const mostRuns = 4;
const longestMs = 3_600_000;
/** After so long without a request a run makes room for another: whoever did it is likely gone. */
const idleMs = 5 * 60_000;

const hostsOf = ({ platform }: WantedRun): ReadonlySet<string> =>
  new Set(Object.values(platform.interfaces?.urls ?? {}).flatMap((url) => URL.parse(url)?.hostname ?? []));

/** The runs that suites elsewhere do with this monitoring platform: each in a world of its own, for an hour at most. */
export const createRuns = ({
  clock,
  openWorld,
  mayRun,
}: {
  readonly clock: Clock;
  readonly openWorld?: OpenRunWorld;
  /** Whether an account may have a run now. */
  readonly mayRun: (accountId: string) => boolean;
}): Runs => {
  const runs = new Map<string, OpenedRun & { readonly tokenHash: string; readonly timer: NodeJS.Timeout }>();
  let opening = 0;
  let closed = false;
  const end = async (runId: string): Promise<void> => {
    const run = runs.get(runId);
    if (run === undefined) return;
    runs.delete(runId);
    clearTimeout(run.timer);
    for (const pull of run.pulls.values()) pull.cancel();
    await run.world.monitoring.close();
  };
  const isOver = ({ expiresAt, accountId }: OpenedRun): boolean => clock.now() >= expiresAt || !mayRun(accountId);
  const endIdlest = async (): Promise<void> => {
    const [idlest] = [...runs.values()]
      .filter(({ use }) => use.underWay === 0 && clock.now() - use.lastAt >= idleMs)
      .toSorted((one, other) => one.use.lastAt - other.use.lastAt);
    if (idlest !== undefined) await end(idlest.runId);
  };
  return {
    open: async (wanted, accountId) => {
      if (openWorld === undefined || closed)
        throw new HttpError(503, 'runs-not-offered', {
          'zh-CN': '本运行监测平台不供他处的检测使用。',
          en: 'This monitoring platform is not offered to suites elsewhere.',
        });
      await Promise.all([...runs.values()].filter(isOver).map((run) => end(run.runId)));
      if (runs.size + opening >= mostRuns) await endIdlest();
      if (runs.size + opening >= mostRuns)
        throw new HttpError(
          429,
          'runs-too-many',
          {
            'zh-CN': `同时进行的检测已有 ${mostRuns} 个，请待其中之一结束后重试。`,
            en: `${mostRuns} runs are open, which is the most at a time; try again when one of them has ended.`,
          },
          { retryAfterSeconds: 30 },
        );
      opening += 1;
      try {
        const world = await openWorld(wanted);
        const runId = randomUUID();
        const token = `heyan_run_${randomBytes(32).toString('base64url')}`;
        const run = {
          runId,
          platformId: wanted.platform.platformId,
          hosts: hostsOf(wanted),
          expiresAt: clock.now() + longestMs,
          accountId,
          use: { underWay: 0, lastAt: clock.now() },
          world,
          pulls: new Map<string, DelegatedWork>(),
        };
        const timer = setTimeout(() => void end(runId).catch(() => undefined), longestMs).unref();
        runs.set(runId, { ...run, tokenHash: hashToken(token), timer });
        if (closed) await end(runId);
        return { run, token };
      } finally {
        opening -= 1;
      }
    },
    find: (runId, token) => {
      const run = runs.get(runId);
      const known = Buffer.from(run?.tokenHash ?? hashToken(''));
      const isKnown = timingSafeEqual(known, Buffer.from(hashToken(token))) && run !== undefined;
      if (isKnown && isOver(run)) void end(runId).catch(() => undefined);
      if (!isKnown || isOver(run))
        throw new HttpError(401, 'not-authorized', {
          'zh-CN':
            '令牌不属于此次检测，或检测已结束（至多一小时；开启者失去权限，或五分钟没有请求而须让位于另一次检测时，提前结束）。',
          en: 'The token is not that of this run, or the run is over (an hour at most; sooner where whoever opened it may no more, or where it asked nothing for five minutes and another one needed its place).',
        });
      return run;
    },
    end,
    close: async () => {
      closed = true;
      // One that cannot be closed does not hold up the others, nor the monitoring platform.
      await Promise.allSettled([...runs.keys()].map(end));
    },
  };
};
