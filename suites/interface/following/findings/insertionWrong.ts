import type { FollowedFinding } from './followedFinding.ts';

/** What was just added, is in the list, and is not among the changes of the last hour. */
export const insertionWrong: FollowedFinding = (
  { entity, id, addedBetween: [before], added: { record }, changes: { record: given, page, since, url, evidence } },
  { profile },
) => {
  // What is not told whole tells nothing; an update time of another moment is judged as such.
  if (record === undefined || given !== undefined || page === undefined || page.total > page.records.length) return [];
  if (!(Date.parse(String(record['updateTime'])) >= before - 300_000)) return [];
  const { updatedSinceParameter } = profile.values.interfaces.paging;
  return [
    {
      code: 'interface.insertion-not-given',
      message: {
        'zh-CN': `刚新增的 ${entity} 记录 ${id} 在列表中，增量查询却不返回它。`,
        en: `The record ${id} of ${entity} that was just added is in the list, and the query for changes does not give it.`,
      },
      expected: { [updatedSinceParameter]: since, includes: id },
      actual: { includes: false },
      pointer: url,
      hint: {
        'zh-CN': '新增也是变更：增量按更新时间筛选，新增的记录以新增的时刻为更新时间。',
        en: 'An insertion is a change too: select by the update time, which for a new record is the moment it was added.',
      },
      comparedWith: { profile: ['interfaces.paging.updatedSinceParameter'] },
      evidence,
    },
  ];
};
