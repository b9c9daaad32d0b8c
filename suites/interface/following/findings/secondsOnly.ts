import type { CheckContext } from '../../../engine/running/checkContext.ts';
import type { Finding } from '../../../engine/verdict/finding.ts';
import type { FollowedRecord } from '../followedRecord.ts';

/** So many moments do not fall on whole seconds by chance. */
const enough = 3;

/** Whoever says that times keep fractions of a second, and whose update times of what was just added have none. */
export const secondsOnly = (followed: readonly FollowedRecord[], { profile }: CheckContext): readonly Finding[] => {
  const { timePrecisionDigits } = profile.values.interfaces;
  const moments = followed.flatMap(({ added: { record } }) => {
    const at = Date.parse(String(record?.['updateTime']));
    return Number.isNaN(at) ? [] : [at];
  });
  const [first] = followed;
  if (timePrecisionDigits < 3 || first === undefined || moments.length < enough) return [];
  if (moments.some((at) => at % 1_000 !== 0)) return [];
  const shown = String(first.added.record?.['updateTime']);
  return [
    {
      code: 'interface.update-times-in-seconds',
      message: {
        'zh-CN': `刚新增的 ${moments.length} 条记录的更新时间都是整秒，而时间应精确到秒后 ${timePrecisionDigits} 位：同一秒内的先后无从分辨，按时间的增量会漏掉或重复记录。`,
        en: `The update times of ${moments.length} records that were just added are whole seconds, and times are to keep ${timePrecisionDigits} digits of a second: what came first within one cannot be told, and increments by time lose or repeat records.`,
      },
      expected: { timePrecisionDigits },
      actual: shown,
      pointer: first.added.url,
      hint: {
        'zh-CN': '如实给出所保存的毫秒；只精确到秒的，声明 interfaces.timePrecisionDigits 为 0。',
        en: 'Give the milliseconds that are kept; declare interfaces.timePrecisionDigits 0 where seconds are all that is.',
      },
      comparedWith: { profile: ['interfaces.timePrecisionDigits'] },
      evidence: followed.flatMap(({ added }) => added.evidence).slice(0, enough),
    },
  ];
};
