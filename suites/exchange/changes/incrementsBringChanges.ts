import type { Finding } from '../../engine/verdict/finding.ts';
import type { ChangedRecord } from '../changing/changedRecords.ts';
import { createChangeCheck } from '../factories/createChangeCheck.ts';
import { leftTo } from '../factories/leftTo.ts';
import { sameValue } from '../changing/sameValue.ts';

/** A record that is updated again is pushed again: what was taken along once is not done with for good. */
const secondUpdate = ({ again, updated, table, record: { id, change, fields } }: ChangedRecord): readonly Finding[] =>
  again === undefined || again.arrived || again.row === undefined
    ? []
    : [
        {
          code: 'exchange.second-update-not-pushed',
          message: {
            'zh-CN': `记录 ${id} 的第一次更新已推送到表 ${table.name}，在业务系统中再次更新并增量推送之后，表中仍是第一次更新的内容。`,
            en: `The first update of ${id} came into ${table.name}, but after it was updated once more in the business systems and pushed by an increment the table still has the first one.`,
          },
          expected: { [change.field]: fields[change.field] ?? null },
          actual: { [change.field]: again.row.fields[change.field] ?? null },
          pointer: table.name,
          hint: {
            'zh-CN': '增量推送按变更的时刻选取记录，不要只推送从未推送过的更新。',
            en: 'Choose the records of an increment by when they changed, not by whether they were pushed before.',
          },
          evidence: [...(updated === undefined ? [] : [updated.evidence]), again.row.evidence],
        },
      ];

/** An update comes whole: not only the field that somebody thought of. */
const inPart = ({ updated, inserted, table, record: { id, besides } }: ChangedRecord): readonly Finding[] => {
  const left = besides.find(({ field, value }) => {
    const was = inserted?.fields[field];
    // A column that is not there, or holds something else altogether, is for other checks to judge.
    if (updated === undefined || !(field in updated.fields) || sameValue(value, was)) return false;
    return sameValue(was, updated.fields[field]);
  });
  if (left === undefined || updated === undefined) return [];
  return [
    {
      code: 'exchange.update-in-part',
      message: {
        'zh-CN': `记录 ${id} 的更新只有一部分推送到表 ${table.name}：同一次更新中的 ${left.field} 仍是原来的值。`,
        en: `The update of ${id} came into ${table.name} only in part: ${left.field}, changed by the same update, is still what it was.`,
      },
      expected: { [left.field]: left.value },
      actual: { [left.field]: updated.fields[left.field] ?? null },
      pointer: `${table.name}.${table.columns.find(({ field }) => field === left.field)?.name ?? left.field}`,
      hint: {
        'zh-CN': '推送更新时写入整条记录，或写入全部变更过的字段。',
        en: 'Push the whole record with an update, or every field that was changed.',
      },
      evidence: [...(inserted === undefined ? [] : [inserted.evidence]), updated.evidence],
    },
  ];
};

/** 7.3.1: after the first full extraction, increments by time stamp bring what changed. */
export const incrementsBringChanges = createChangeCheck({
  id: 'exchange.increments-bring-updates',
  verifies: ['full-then-increments'],
  title: {
    'zh-CN': '增量抽取能得到业务系统中各类数据的更新',
    en: 'Increments bring updates of every sort of data made in the business systems',
  },
  comparedWith: 'text',
  look: (changed, _scene, { target }) => {
    const { inserted, updated, updateArrived, updatedBy, extracted, landed, table, record } = changed;
    const { id, change } = record;
    if (inserted === undefined) return leftTo('exchange.push-finished-before-extraction');
    // Rows of another platform are nobody's to extract.
    if (inserted.fields['platformId'] !== target.platformId) return leftTo('exchange.rows-carry-the-platform-id');
    if (updateArrived && (updatedBy === 'full' || sameValue(updated?.fields[change.field], landed)))
      return [...inPart(changed), ...secondUpdate(changed)];
    if (updateArrived && !extracted) return leftTo('exchange.data-tables-complete', 'exchange.time-field-is-a-time');
    return [
      {
        code: updateArrived ? 'exchange.increment-misses-update' : 'exchange.update-not-pushed',
        message: updateArrived
          ? {
              'zh-CN': `记录 ${id} 的更新已在表 ${table.name} 中，但按更新时间的增量抽取没有取到。`,
              en: `The update of ${id} is in ${table.name}, but the increment by update time did not bring it.`,
            }
          : {
              'zh-CN': `记录 ${id} 在业务系统中更新并${updatedBy === 'full' ? '全量' : '增量'}推送之后，表 ${table.name} 中不是更新后的内容。`,
              en: `${id} was updated in the business systems and pushed by ${updatedBy === 'full' ? 'a full push' : 'an increment'}, but ${table.name} does not have the new content.`,
            },
        expected: { [change.field]: updateArrived ? updated?.fields[change.field] : change.value },
        actual: { [change.field]: (updateArrived ? landed : updated?.fields[change.field]) ?? null },
        pointer: table.name,
        hint: {
          'zh-CN': '增量推送须包含更新过的记录，其更新时间须为写入前置数据库的时刻。',
          en: 'Increments must include updated records, with the moment at which they are written as update time.',
        },
        evidence: [(updated ?? inserted).evidence],
      },
    ];
  },
});
