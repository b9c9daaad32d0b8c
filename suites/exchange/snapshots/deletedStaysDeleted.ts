import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged, passed } from '../../engine/verdict/outcome.ts';
import { fullPush } from '../reading/fullPush.ts';
import { isoTimeOrNull } from '../reading/isoTimeOrNull.ts';

/** 7.3.1, 7.3.3: what was deleted in the business systems does not come back because all is pushed once more. */
export const deletedStaysDeleted: Check = {
  id: 'exchange.deleted-stays-deleted',
  verifies: ['full-then-increments'],
  channel: 'exchange',
  title: {
    'zh-CN': '再次全量推送不会使已软删除的记录复活',
    en: 'Another full push does not bring softly deleted rows back to life',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['front-database', 'control'],
  locks: ['control', 'front-database', 'business-data'],
  run: async (context) => {
    const { before, after, deletedKey } = await context.use(fullPush);
    const was = before.rows.find(({ key }) => key === deletedKey);
    const now = after?.rows.find(({ table, key }) => key === deletedKey && table === was?.table);
    if (was === undefined || deletedKey === undefined || after?.tables.has(was.table) !== true) {
      return inconclusive('not-observable', {
        'zh-CN': '前置数据库中没有可供观察的软删除记录（超过 20000 行的表不逐行比较）。',
        en: 'The front database holds no softly deleted record to watch (tables of more than 20,000 rows are not compared row by row).',
      });
    }
    // One that has gone altogether has not come back.
    if (now === undefined || now.isDeleted) return passed();
    return judged([
      {
        code: 'exchange.deleted-row-resurrected',
        message: {
          'zh-CN': `全量推送之后，已软删除的记录 ${deletedKey} 在表 ${was.table} 中又成为有效记录。`,
          en: `After a full push the softly deleted ${deletedKey} is alive again in ${was.table}.`,
        },
        expected: { isDeleted: true },
        actual: { isDeleted: false, updateTime: isoTimeOrNull(now.updateTime) },
        pointer: `${was.table}/${deletedKey}`,
        hint: {
          'zh-CN': '全量推送也要带上软删除标记，不要一律写为未删除。',
          en: 'Push the soft-delete flag along in full pushes too, instead of writing every row as alive.',
        },
      },
    ]);
  },
};
