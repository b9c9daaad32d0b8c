import { platformKinds } from '../../spec/platformKind.ts';
import type { Check } from '../engine/check.ts';
import { inconclusive, judged } from '../engine/outcome.ts';
import { addColumn } from './addColumn.ts';
import { blocked } from './blocked.ts';
import { callWorking } from './callWorking.ts';
import { notDeclared } from './notDeclared.ts';
import { recordsOf } from './recordsOf.ts';

/** A record that was there all the time comes exactly once, although another is added while the pages are read. */
export const pagesHoldUnderChange: Check = {
  id: 'interface.pages-hold-under-change',
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: { 'zh-CN': '翻页期间数据有变更时，既有记录不丢失、不重复', en: 'While data change, pages neither lose nor repeat what was there' },
  basis: 'profile',
  platforms: platformKinds,
  needs: ['interfaces', 'control'],
  locks: ['control', 'business-data'],
  run: async (context) => {
    const entity = 'site-column';
    if (context.target.interfaces?.urls[entity] === undefined) return notDeclared(entity);
    const { paging } = context.profile.values.interfaces;
    const ask = (page: number, size: number) => callWorking(context, entity, { query: { [paging.pageParameter]: String(page), [paging.sizeParameter]: String(size) } });
    const whole = await ask(1, paging.maximumSize);
    const before = whole.status === 200 ? recordsOf(whole.json) : undefined;
    if (before === undefined) return blocked(whole);
    if (before.records.length < 2 || before.records.length < before.total) return inconclusive('no-data', { 'zh-CN': '栏目太少或太多，无法在翻页期间变更数据。', en: 'There are too few columns, or too many, to change data between pages.' });

    const size = Math.ceil(before.total / 2);
    const first = await ask(1, size);
    const column = await addColumn(context);
    const rest = await Promise.all([ask(2, size), ask(3, size)]).finally(column.remove);
    const seen = [first, ...rest].flatMap((answer) => recordsOf(answer.json)?.records.map(({ columnId }) => String(columnId)) ?? []);
    const known = before.records.map(({ columnId }) => String(columnId));
    const lost = known.filter((id) => !seen.includes(id));
    const repeated = known.filter((id) => seen.indexOf(id) !== seen.lastIndexOf(id));
    if (lost.length === 0 && repeated.length === 0) return judged([]);
    return judged([
      {
        code: 'interface.pages-shift',
        message: { 'zh-CN': `翻页期间新增了一个栏目，结果丢失 ${lost.length} 条、重复 ${repeated.length} 条既有记录。`, en: `A column was added between two pages; ${lost.length} records that were there got lost and ${repeated.length} came twice.` },
        expected: { lost: [], repeated: [] },
        actual: { lost: lost.slice(0, 10), repeated: repeated.slice(0, 10) },
        pointer: first.url,
        hint: { 'zh-CN': '按创建次序分页，新记录排在最后；软删除的记录保留其位置。', en: 'Page by the order of creation with new records last; let soft-deleted records keep their place.' },
        evidence: [...first.evidence, ...rest.flatMap((answer) => answer.evidence)],
      },
    ]);
  },
};
