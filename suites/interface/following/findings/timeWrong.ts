import type { FollowedFinding } from './followedFinding.ts';

/** Clocks that differ by less than this are nobody's fault. */
const plainlyMs = 300_000;

/** Of what was just added: update times that are not of the moment, and creation times that lie behind them. */
export const timeWrong: FollowedFinding = ({
  entity,
  id,
  addedBetween: [before, after],
  added: { record, url, evidence },
}) => {
  const [created, updated] = ['createTime', 'updateTime'].map((field) => Date.parse(String(record?.[field])));
  // What is no time is for the schema to say.
  if (created === undefined || updated === undefined || Number.isNaN(updated)) return [];
  const wrong =
    Math.max(before - updated, updated - after) > plainlyMs
      ? 'updateTime'
      : created - updated > plainlyMs
        ? 'createTime'
        : undefined;
  if (wrong === undefined) return [];
  const shown = String(record?.[wrong]);
  return [
    {
      code: 'interface.update-time-wrong',
      message:
        wrong === 'updateTime'
          ? {
              'zh-CN': `刚新增的 ${entity} 的更新时间是 ${shown}，不是新增的时刻（时区或时钟有误），按时间的增量会漏掉或重复记录。`,
              en: `A record of ${entity} that was just added has the update time ${shown}, which is not that of the moment (a wrong offset, or clock): increments by time lose or repeat records.`,
            }
          : {
              'zh-CN': `刚新增的 ${entity} 的创建时间 ${shown} 晚于其更新时间。`,
              en: `A record of ${entity} that was just added has the creation time ${shown}, later than its update time.`,
            },
      expected: new Date(before).toISOString(),
      actual: shown,
      pointer: `${url}#${id}/${wrong}`,
      hint: {
        'zh-CN': '给出记录变更的时刻，偏移量与所写的钟点一致。',
        en: 'Give the moment of the change, with the offset that belongs to the hour written.',
      },
      evidence,
    },
  ];
};
