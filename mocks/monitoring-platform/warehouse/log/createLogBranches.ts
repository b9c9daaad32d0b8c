import { randomUUID } from 'node:crypto';
import type { LogBranch, LogBranches } from './logBranches.ts';

interface Trunk extends Pick<LogBranch, 'durable' | 'tables' | 'land'> {
  readonly directory: () => Promise<string>;
  /** Openings whose segments are not left over. */
  readonly living: Set<string>;
  /** Lands what is left of an opening that lives no more. */
  readonly replay: () => Promise<void>;
}

/** The branches of a log; `landedFor` asks each that is open, and lands what the others left. */
export const createLogBranches = ({
  directory,
  living,
  replay,
  durable,
  tables,
  land,
}: Trunk): LogBranches & { readonly landedFor: (sql: string) => Promise<void> } => {
  const open = new Map<string, (sql: string) => Promise<void>>();
  let turn: Promise<void> = Promise.resolve();
  let isLeft = false;
  const landNow = async (before: Promise<void>): Promise<void> => {
    await before.catch(() => {});
    if (!isLeft) return;
    isLeft = false;
    try {
      await replay();
    } catch (error) {
      isLeft = true;
      throw error;
    }
  };
  // Two who land the same file would each find it gone in the other's hands.
  const landLeft = (): Promise<void> => (turn = landNow(turn));
  return {
    open: async (flush) => {
      const opening = randomUUID().replaceAll('-', '');
      living.add(opening);
      open.set(opening, flush);
      const landing = new Set<Promise<void>>();
      return {
        opening,
        directory: await directory(),
        durable,
        tables,
        land: (...segment) => {
          const work = land(...segment).finally(() => landing.delete(work));
          landing.add(work);
          return work;
        },
        leave: async () => {
          open.delete(opening);
          await Promise.allSettled(landing);
          living.delete(opening);
          isLeft = true;
          await landLeft();
        },
      };
    },
    landedFor: async (sql) => {
      const named = tables.filter((table) => sql.includes(table));
      if (named.length === 0) return;
      await Promise.all([...open.values()].map((flush) => flush(named.join(' '))));
      await landLeft();
    },
  };
};
