import { nearestWord } from '../../spec/nearestWord.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { UsageError } from '../engine/errors/usageError.ts';
import type { Check } from '../engine/running/check.ts';
import { selectChecks } from '../engine/running/selectChecks.ts';

/** Those of the checks that `--only` names. @throws UsageError for a word that names nothing. */
export const chosenChecks = (all: readonly Check[], only: readonly string[] = []): readonly Check[] => {
  const { checks, unknown } = selectChecks(all, requirements, only);
  const [first] = unknown;
  if (first === undefined) return checks;
  const near = nearestWord(first, [
    ...all.map((check) => check.id),
    ...requirements.flatMap((one) => [one.id, one.clause]),
  ]);
  throw new UsageError('HEYAN_SELECTION_UNKNOWN', {
    'zh-CN': `--only 中的“${first}”不是检查、条款要求或条款号${near === undefined ? '' : `；是否应为“${near}”`}。`,
    en: `"${first}" of --only is neither a check nor a requirement nor a clause${near === undefined ? '' : `; did you mean "${near}"`}.`,
  });
};
