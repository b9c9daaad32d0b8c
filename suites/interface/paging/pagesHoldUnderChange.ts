import type { Localized } from '../../../spec/localized.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { addColumn } from '../calling/addColumn.ts';
import { blocked } from '../calling/blocked.ts';
import { callWorking } from '../calling/callWorking.ts';
import { columnIds, readAcrossChange } from '../calling/readAcrossChange.ts';
import type { Shift } from '../calling/readAcrossChange.ts';
import { notDeclared } from '../calling/notDeclared.ts';

const shiftFinding = (what: Localized, { lost, repeated, url, evidence }: Shift): readonly Finding[] =>
  lost.length === 0 && repeated.length === 0
    ? []
    : [
        {
          code: 'interface.pages-shift',
          message: {
            'zh-CN': `翻页期间${what['zh-CN']}，结果丢失 ${lost.length} 条、重复 ${repeated.length} 条既有记录。`,
            en: `A column was ${what.en} between two pages; ${lost.length} records that were there got lost and ${repeated.length} came twice.`,
          },
          expected: { lost: [], repeated: [] },
          actual: { lost: lost.slice(0, 10), repeated: repeated.slice(0, 10) },
          pointer: url,
          hint: {
            'zh-CN': '按创建次序分页，新记录排在最后；更新过的与软删除的记录保留其位置。',
            en: 'Page by the order of creation with new records last; let updated and soft-deleted records keep their place.',
          },
          evidence,
        },
      ];

const whole = (context: CheckContext) => {
  const { paging } = context.profile.values.interfaces;
  return callWorking(context, 'site-column', {
    query: { [paging.pageParameter]: '1', [paging.sizeParameter]: String(paging.maximumSize) },
  });
};

/** Columns of our own, one after the other; their ids, and how to remove them. */
const addColumns = async (
  context: CheckContext,
  count: number,
): Promise<{ readonly ids: readonly string[]; readonly remove: (gone?: string) => Promise<void> }> => {
  const added: Awaited<ReturnType<typeof addColumn>>[] = [];
  const remove = async (gone?: string): Promise<void> => {
    for (const one of added) if (one.id !== gone) await one.remove();
  };
  try {
    for (let at = 0; at < count; at += 1)
      added.push(await addColumn(context, { columnId: `hy${at}-${context.correlationId}`.slice(0, 60) }));
  } catch (error) {
    await remove();
    throw error;
  }
  return { ids: added.map(({ id }) => id), remove };
};

/** Records that were there all the time come exactly once, although another is added, updated or removed while the pages are read. */
export const pagesHoldUnderChange: Check = {
  id: 'interface.pages-hold-under-change',
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: {
    'zh-CN': '翻页期间数据有新增、更新、删除时，既有记录不丢失、不重复',
    en: 'While data are added, updated and removed, pages neither lose nor repeat what was there',
  },
  comparedWith: { profile: ['interfaces.paging.order'] },
  platforms: platformKinds,
  needs: ['interfaces', 'control'],
  locks: ['control', 'business-data'],
  run: async (context) => {
    const { control, interfaces } = context.target;
    if (interfaces?.urls['site-column'] === undefined) return notDeclared('site-column');
    const before = await whole(context);
    const order = columnIds(before);
    if (order === undefined) return blocked(context, 'site-column', before);
    const total = before.page?.total ?? 0;
    // Three columns of ours are to fit on the page as well.
    if (order.length < 2 || order.length < total || total + 3 > context.profile.values.interfaces.paging.maximumSize) {
      return inconclusive('no-data', {
        'zh-CN': '栏目太少或太多，无法在翻页期间变更数据。',
        en: 'There are too few columns, or too many, to change data between pages.',
      });
    }
    let removed: string | undefined;
    let columns: Awaited<ReturnType<typeof addColumns>> | undefined;
    const findings: Finding[] = [];
    try {
      const inserted = await readAcrossChange(
        context,
        order,
        Math.ceil(total / 2),
        async () => (columns = await addColumns(context, 3)),
      );
      for (const one of shiftFinding({ 'zh-CN': '新增了栏目', en: 'added' }, inserted)) findings.push(one);
      const changes = [
        [
          { 'zh-CN': '更新了一个栏目', en: 'updated' },
          (id: string) => control?.update('site-column', id, { name: '核验栏目（翻页期间更新）' }),
        ],
        [
          { 'zh-CN': '删除了一个栏目', en: 'removed' },
          (id: string) => control?.softDelete('site-column', (removed = id)),
        ],
      ] as const;
      for (const [what, change] of changes) {
        const now = columnIds(await whole(context)) ?? [];
        // Only what is ours is changed: the first page ends with the first of them, so that others stand behind it.
        const at = now.findIndex((id) => columns?.ids.includes(id));
        const id = now[at];
        if (id === undefined || at === now.length - 1) continue;
        for (const one of shiftFinding(what, await readAcrossChange(context, now, at + 1, async () => change(id))))
          findings.push(one);
      }
    } finally {
      await columns?.remove(removed);
    }
    return judged(findings);
  },
};
