import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { inconclusive } from '../../engine/verdict/outcome.ts';
import { rectifiedRecord } from './rectifiedRecord.ts';
import type { RectifiedRecord } from './rectifiedRecord.ts';

/** A check that looks at the rectified record; unless it is about the mending itself, only once the record was mended. */
export const createRectificationCheck = (
  check: Pick<Check, 'id' | 'title'> & {
    readonly aboutMending?: boolean;
    readonly judge: (record: RectifiedRecord) => Outcome;
  },
): Check => ({
  id: check.id,
  verifies: check.aboutMending === true ? ['rectification', 'rectification-timely'] : ['rectification'],
  channel: 'alerts',
  title: check.title,
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['front-database', 'control'],
  locks: ['control', 'front-database', 'business-data'],
  run: async (context) => {
    const record = await context.use(rectifiedRecord);
    if (check.aboutMending !== true && !record.mended) {
      return inconclusive('not-observable', {
        'zh-CN': '所告警的记录没有得到整改，无从检查整改的时间与日志。',
        en: 'The record that the alert names was not mended, so neither time nor log of a rectification can be looked at.',
      });
    }
    return check.judge(record);
  },
});
