import { inconclusive, judged, passed } from '../../engine/verdict/outcome.ts';
import { createChangeCheck } from '../factories/createChangeCheck.ts';

/** 7.3.1: after the first full extraction, increments by time stamp bring what changed. */
export const incrementsBringChanges = createChangeCheck({
  id: 'exchange.increments-bring-updates',
  verifies: ['full-then-increments'],
  title: { 'zh-CN': '增量抽取能得到业务系统中的更新', en: 'Increments bring updates made in the business systems' },
  comparedWith: 'text',
  judge: ({ updated, updateArrived, extracted, landedType, wantedType, table, id }) => {
    if (updateArrived && landedType === wantedType) return passed();
    if (updateArrived && !extracted) {
      return inconclusive('blocked', {
        'zh-CN': `表 ${table} 未能按增量抽取，原因见其他检查。`,
        en: `No increment could be taken from ${table}; other checks tell why.`,
      });
    }
    return judged([
      {
        code: updateArrived ? 'exchange.increment-misses-update' : 'exchange.update-not-pushed',
        message: updateArrived
          ? {
              'zh-CN': `用户 ${id} 的更新已在表 ${table} 中，但按更新时间的增量抽取没有取到。`,
              en: `The update of the user ${id} is in ${table}, but the increment by update time did not bring it.`,
            }
          : {
              'zh-CN': `用户 ${id} 在业务系统中更新并推送之后，表 ${table} 中仍是旧内容。`,
              en: `The user ${id} was updated in the business systems and pushed, but ${table} still has the old content.`,
            },
        expected: { type: wantedType },
        actual: { type: updateArrived ? (landedType ?? null) : (updated?.fields['type'] ?? null) },
        pointer: table,
        hint: {
          'zh-CN': '增量推送须包含更新过的记录，其更新时间须为写入前置数据库的时刻。',
          en: 'Increments must include updated records, with the moment at which they are written as update time.',
        },
        ...(updated === undefined ? {} : { evidence: [updated.evidence] }),
      },
    ]);
  },
});
