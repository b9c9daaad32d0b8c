import { createChangeCheck } from '../factories/createChangeCheck.ts';
import { leftTo } from '../factories/leftTo.ts';
import { isoTimeOrNull } from '../reading/isoTimeOrNull.ts';

/** Epoch milliseconds; null: none. */
const isLater = (time: number | null, before: number | null): boolean =>
  time !== null && (before === null || time > before);

/** 7.3.3: updating advances the update time, of each of several records, each time, by increments and by full pushes. */
export const updateAdvancesUpdateTime = createChangeCheck({
  id: 'exchange.update-advances-update-time',
  verifies: ['changes-advance-update-time'],
  title: {
    'zh-CN': '更新各数据表的记录时推进更新时间',
    en: 'An update in any data table advances the update time',
  },
  comparedWith: 'text',
  look: ({ inserted, updated, updateArrived, updatedBy, again, table, record: { id } }) => {
    if (inserted === undefined) return leftTo('exchange.push-finished-before-extraction');
    if (!updateArrived || updated === undefined) return leftTo('exchange.increments-bring-updates');
    const states = [inserted, updated, ...(again?.arrived === true && again.row !== undefined ? [again.row] : [])];
    const late = states.findIndex((row, at) => at > 0 && !isLater(row.updateTime, states[at - 1]?.updateTime ?? null));
    const [before, after] = [states[late - 1], states[late]];
    if (before === undefined || after === undefined) return [];
    const place = `${table.name}.${table.timeColumn}`;
    return [
      {
        code: 'exchange.update-without-update-time',
        message: {
          'zh-CN': `记录 ${id} 的内容已经${updatedBy === 'full' ? '全量' : '增量'}推送更新，而 ${place} 没有推进。`,
          en: `The content of ${id} was updated by ${updatedBy === 'full' ? 'a full push' : 'an increment'}, but ${place} did not advance.`,
        },
        expected: `> ${isoTimeOrNull(before.updateTime)}`,
        actual: isoTimeOrNull(after.updateTime),
        pointer: place,
        hint: {
          'zh-CN': '更新记录的同一语句中，把更新时间置为当时。',
          en: 'Set the update time in the same statement that updates the row.',
        },
        evidence: [before.evidence, after.evidence],
      },
    ];
  },
});
