import type { FollowedFinding } from './followedFinding.ts';

/** A query of which so little comes holds all of it on one page. */
const fewRecords = 10;

/** The total of a query for changes counts what matches it. */
export const totalOfAnother: FollowedFinding = ({ entity, added, deleted }, { profile }) => {
  const few = Math.min(fewRecords, profile.values.interfaces.paging.defaultSize);
  const miscounted = [added, deleted].find(
    (told) =>
      told?.page !== undefined &&
      told.page.records.length > 0 &&
      told.page.records.length < few &&
      told.page.total !== told.page.records.length,
  );
  if (miscounted?.page === undefined) return [];
  const { page, url, since, evidence } = miscounted;
  return [
    {
      code: 'interface.total-of-another-query',
      message: {
        'zh-CN': `${entity} 接口的增量查询返回 ${page.records.length} 条记录，total 却是 ${page.total}，不是符合条件的记录数。`,
        en: `The query for changes of ${entity} gives ${page.records.length} records and the total ${page.total}, which is not that of what matches.`,
      },
      expected: { since, total: page.records.length },
      actual: { total: page.total },
      pointer: url,
      hint: {
        'zh-CN': 'total 只计符合查询条件的记录，软删除的也在内。',
        en: 'Let total count the records that match the query, softly deleted ones included.',
      },
      comparedWith: { profile: ['interfaces.paging.updatedSinceParameter'] },
      evidence,
    },
  ];
};
