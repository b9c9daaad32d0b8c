import { createChangeCheck } from '../factories/createChangeCheck.ts';
import { leftTo } from '../factories/leftTo.ts';
import { isoTimeOrNull } from '../reading/isoTimeOrNull.ts';

/** Clocks that differ by less than this are another check's affair. */
const plainlyMs = 300_000;

/** 7.3.3: inserting sets the update time. */
export const insertSetsUpdateTime = createChangeCheck({
  id: 'exchange.insert-sets-update-time',
  verifies: ['changes-advance-update-time'],
  title: {
    'zh-CN': '向各数据表插入记录时写入当时的更新时间',
    en: 'An insertion into any data table sets the update time of that moment',
  },
  comparedWith: 'text',
  look: ({ inserted, table, record: { id } }, { insertedAfter }) => {
    if (inserted === undefined) return leftTo('exchange.push-finished-before-extraction');
    const time = inserted.updateTime;
    if (time !== null && time >= insertedAfter - plainlyMs) return [];
    const place = `${table.name}.${table.timeColumn}`;
    return [
      {
        code: 'exchange.insert-without-update-time',
        message: {
          'zh-CN': `刚插入的记录 ${id} 的 ${place} 为 ${isoTimeOrNull(time) ?? '空'}，增量抽取会漏掉它。`,
          en: `The record ${id}, just inserted, has ${isoTimeOrNull(time) ?? 'nothing'} in ${place}: increments will miss it.`,
        },
        expected: `≥ ${isoTimeOrNull(insertedAfter)}`,
        actual: isoTimeOrNull(time),
        pointer: place,
        hint: {
          'zh-CN': '推送新记录时，把更新时间置为写入前置数据库的时刻。',
          en: 'When pushing a new row, set its update time to the moment at which it is written.',
        },
        evidence: [inserted.evidence],
      },
    ];
  },
});
