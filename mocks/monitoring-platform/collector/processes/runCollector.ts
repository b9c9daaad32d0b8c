import type { LogBranch } from '../../warehouse/log/logBranches.ts';
import type { LandedKeys } from '../createDuplicateMemory.ts';
import type { CollectorSettings, MainMethods, Senders } from './collectorContract.ts';
import { launchCollector } from './launchCollector.ts';
import type { LaunchedCollector } from './launchCollector.ts';
import type { LogBranches } from '../../warehouse/log/logBranches.ts';

export interface RunOptions {
  readonly settings: Omit<CollectorSettings, 'log' | 'senders'>;
  /** Where its log lands; undefined: in the server at `location`. */
  readonly branches: LogBranches | undefined;
  readonly location: string | undefined;
  readonly landed: LandedKeys;
  readonly senders: () => Senders;
  readonly tell: MainMethods['tell'];
  readonly onLaunched: (collector: LaunchedCollector) => void;
  /** It runs, and is told from now on what all are told; it does not listen yet. */
  readonly onRunning: (collector: LaunchedCollector) => void;
}

/** One that runs. */
export interface RunningCollector {
  readonly collector: LaunchedCollector;
  readonly port: number;
  /** It is no more, and what it left in its log has landed, or will before the next statement that names its table: how it ended. */
  readonly gone: Promise<string>;
}

const logOf = (branch: LogBranch | undefined, location: string): CollectorSettings['log'] => {
  if (branch === undefined) return { location };
  const { opening, directory, durable, tables } = branch;
  return { opening, directory, durable, tables };
};

/** Starts one collector with a log of its own, up to where it listens. Rejects when it does not come so far; it is gone then. */
export const runCollector = async ({
  settings,
  branches,
  location = '',
  landed,
  senders,
  tell,
  onLaunched,
  onRunning,
}: RunOptions): Promise<RunningCollector> => {
  let flush = async (_sql: string): Promise<void> => {};
  const branch = await branches?.open((sql) => flush(sql));
  const collector = launchCollector({
    land: async (...segment) => {
      if (branch === undefined) throw new Error('Expected no segment to land, as the server keeps its own log.');
      await branch.land(...segment);
    },
    latest: landed.latest,
    among: landed.among,
    tell,
  });
  onLaunched(collector);
  const gone = (async () => {
    const how = await collector.ended;
    await branch?.leave().catch(() => {});
    return how;
  })();
  flush = async (sql) => {
    try {
      await collector.ask('flush', sql);
    } catch (error) {
      if (!collector.isOver()) throw error;
      // What it left lands without it.
      await gone;
    }
  };
  try {
    await collector.ask('begin', { ...settings, senders: senders(), log: logOf(branch, location) });
    onRunning(collector);
    // What was changed while it began; from here on it is told like all others.
    await collector.ask('setSenders', senders());
    return { collector, gone, port: await collector.ask('listen') };
  } catch (error) {
    collector.kill();
    await gone;
    throw error;
  }
};
