import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { inconclusive } from '../../engine/verdict/outcome.ts';
import { changedRecord } from '../reading/changedRecord.ts';
import type { ChangedRecord } from '../reading/changedRecord.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';

/** A check that looks at the changed record. `judge` is only asked once the insertion has arrived, unless it is about that. */
export const createChangeCheck = (
  check: Pick<Check, 'id' | 'verifies' | 'title' | 'comparedWith'> & {
    readonly aboutArrival?: boolean;
    readonly judge: (record: ChangedRecord, context: CheckContext) => Outcome;
  },
): Check => ({
  id: check.id,
  verifies: check.verifies,
  channel: 'exchange',
  title: check.title,
  comparedWith: check.comparedWith,
  platforms: platformKinds,
  needs: ['front-database', 'control'],
  locks: ['control', 'front-database', 'business-data'],
  run: async (context) => {
    const record = await context.use(changedRecord);
    if (check.aboutArrival !== true && record.inserted === undefined) {
      return inconclusive('not-observable', {
        'zh-CN': '插入的记录没有出现在前置数据库中，无从观察其后的变化。',
        en: 'The inserted record did not come to the front database, so what follows cannot be observed.',
      });
    }
    return check.judge(record, context);
  },
});
