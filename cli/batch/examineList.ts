import type { TargetOutcome } from '../../reports/batch/batchState.ts';
import { sideBySide } from '../console/sideBySide.ts';
import { byAddress } from './byAddress.ts';
import { isOwnFailure } from './isOwnFailure.ts';
import type { ListedTarget } from './listedTarget.ts';

/** How the targets of a list are examined. */
export interface ListExamination {
  /** At the same time. */
  readonly width: number;
  /** `undefined`: it was told to stop. */
  readonly examine: (target: ListedTarget) => Promise<TargetOutcome | undefined>;
  readonly settle: (id: string, outcome: TargetOutcome) => void;
  readonly signal: AbortSignal;
}

/**
 * Examines the targets of a list, never two at one address at the same time. What this machine failed at while it had much to do is tried once more
 * when it has nothing else to do, until it fails again: then it is not for the others.
 */
export const examineList = async (
  targets: readonly ListedTarget[],
  { width, examine, settle, signal }: ListExamination,
): Promise<void> => {
  const again: ListedTarget[] = [];
  await sideBySide(byAddress(targets), width, async (group) => {
    for (const target of group) {
      if (signal.aborted) return;
      const outcome = await examine(target);
      if (outcome === undefined) return;
      settle(target.id, outcome);
      if (isOwnFailure(outcome)) again.push(target);
    }
  });
  for (const target of again) {
    if (signal.aborted) return;
    settle(target.id, { status: 'pending' });
    const outcome = await examine(target);
    if (outcome === undefined) return;
    settle(target.id, outcome);
    if (isOwnFailure(outcome)) return;
  }
};
