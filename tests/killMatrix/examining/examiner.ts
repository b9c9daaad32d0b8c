import type { GateName } from '../../../suites/engine/verdict/gate.ts';
import { examineAt } from '../../laws/examineAt.ts';
import { answerCalls } from './answerCalls.ts';
import type { Examined } from './examined.ts';

/** What it is asked: to examine what answers at an address, as anybody's platform. */
export interface ExaminerRequest {
  readonly url: string;
  readonly gate: GateName;
}

answerCalls(async (asked): Promise<Examined> => {
  const { url, gate } = asked as ExaminerRequest;
  const { checks, requirements, footer } = await examineAt(url, { gate });
  if (footer === undefined) throw new Error('The run was cut off.');
  const ids = (wanted: (one: (typeof checks)[number]) => boolean): readonly string[] =>
    checks
      .filter(wanted)
      .map(({ id }) => id)
      .toSorted();
  return {
    verdicts: { core: footer.levels.core.verdict, full: footer.levels.full.verdict },
    gate: { name: footer.gate.name, outcome: footer.gate.outcome },
    failed: ids(({ verdict }) => verdict === 'failed'),
    warned: ids(({ verdict }) => verdict === 'warning'),
    violated: requirements
      .filter(({ standing }) => standing === 'violated')
      .map(({ id }) => id)
      .toSorted(),
    broken: ids(({ verdict }) => verdict === 'error'),
    late: ids(({ reason }) => reason === 'deadline'),
  };
});
