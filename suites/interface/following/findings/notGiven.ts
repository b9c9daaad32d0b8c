import type { FollowedFinding } from './followedFinding.ts';

/** What was added and is nowhere. */
export const notGiven: FollowedFinding = ({ entity, id, added: { record, url, evidence } }) =>
  record !== undefined
    ? []
    : [
        {
          code: 'interface.added-record-not-given',
          message: {
            'zh-CN': `业务系统中新增了 ${entity} 的记录 ${id}，接口却没有返回它。`,
            en: `The record ${id} of ${entity} was added to the business systems, and the interface does not give it.`,
          },
          expected: { includes: id },
          actual: { includes: false },
          pointer: url,
          hint: {
            'zh-CN': '接口直接读取业务数据，或在数据变更后更新其缓存。',
            en: 'Let the interface read the business data, or renew what it caches when they change.',
          },
          evidence,
        },
      ];
