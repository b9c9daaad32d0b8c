import type { Localized } from '../../spec/localized.ts';
import type { ContinuedRun } from '../../suites/engine/evidence/runRecord.ts';
import { beijingTime } from './beijingTime.ts';

/** Which run another one continues, and how many checks it examines again. */
export const continuesText = ({ runId, startedAt }: ContinuedRun, again: number): Localized => ({
  'zh-CN': `接续 ${beijingTime(startedAt)} 的运行 ${runId}：重新检查没有通过的 ${again} 项`,
  en: `Continues the run of ${beijingTime(startedAt)}, ${runId}: ${again === 1 ? '1 check that had not passed is' : `${again} checks that had not passed are`} examined again`,
});
