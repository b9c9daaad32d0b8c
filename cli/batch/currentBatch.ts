import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { heyanVersion } from '../../suites/run/heyanVersion.ts';
import type { BatchState } from '../../reports/batch/batchState.ts';
import type { BatchStore } from './batchStore.ts';
import type { ListedTarget } from './listedTarget.ts';

/** `20261127T070102Z`, and more where two begin in one second. */
const idFor = (startedAt: string, taken: readonly string[]): string => {
  const base = startedAt.replaceAll(/[-:]|\.\d+/g, '');
  for (let at = 1; ; at += 1) {
    const id = at === 1 ? base : `${base}-${String(at).padStart(3, '0')}`;
    if (!taken.includes(id)) return id;
  }
};

/**
 * The batch to go on with: one of this very command that was stopped, or a new one. Rejects with a `UsageError` where another was stopped
 * here: to begin anew beside it would lose sight of it.
 */
export const currentBatch = (
  { all, directoryOf }: Pick<BatchStore, 'all' | 'directoryOf'>,
  command: string,
  targets: readonly ListedTarget[],
  startedAt: string,
): { readonly state: BatchState; readonly earlier: readonly BatchState[]; readonly resumed: boolean } => {
  const known = all();
  const stopped = known.findLast(({ endedAt }) => endedAt === null);
  if (stopped !== undefined) {
    if (stopped.command !== command)
      throw new UsageError('HEYAN_BATCH_OTHER', {
        'zh-CN': `${directoryOf(stopped.id)} 中有一批尚未完成的检测，其平台清单、参数或套件版本与此不同。`,
        en: `${directoryOf(stopped.id)} holds a batch that is not finished, of another list, other flags or another version of the suite.`,
      });
    return { state: stopped, earlier: known.filter((one) => one !== stopped), resumed: true };
  }
  const state: BatchState = {
    schemaVersion: 1,
    id: idFor(
      startedAt,
      known.map(({ id }) => id),
    ),
    startedAt,
    endedAt: null,
    heyan: heyanVersion,
    command,
    targets: targets.map(({ id, target }) => ({ id, url: target, outcome: { status: 'pending' } })),
  };
  return { state, earlier: known, resumed: false };
};
