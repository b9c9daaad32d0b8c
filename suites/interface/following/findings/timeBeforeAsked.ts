import type { FollowedFinding } from './followedFinding.ts';

/** What was updated and deleted since it was added is among the changes since then, under an update time from before. */
export const timeBeforeAsked: FollowedFinding = ({ entity, id, deleted }, { profile }) => {
  const shown = deleted?.record?.['updateTime'];
  if (deleted === undefined || deleted.since === undefined || typeof shown !== 'string') return [];
  if (!(Date.parse(shown) < Date.parse(deleted.since))) return [];
  const { updatedSinceParameter } = profile.values.interfaces.paging;
  return [
    {
      code: 'interface.update-time-not-advanced',
      message: {
        'zh-CN': `${entity} 的记录 ${id} 已更新、又软删除，增量查询返回的更新时间 ${shown} 却早于所查询的时刻。`,
        en: `The record ${id} of ${entity} was updated and softly deleted, and the query for changes gives it the update time ${shown}, which is earlier than what was asked for.`,
      },
      expected: { [updatedSinceParameter]: deleted.since },
      actual: shown,
      pointer: `${deleted.url}#${id}/updateTime`,
      hint: {
        'zh-CN': '给出所据以筛选的那个更新时间，它随每次更新与软删除推进。',
        en: 'Give the update time that is selected by: every update and soft delete advances it.',
      },
      comparedWith: { profile: ['interfaces.paging.updatedSinceParameter'] },
      evidence: deleted.evidence,
    },
  ];
};
