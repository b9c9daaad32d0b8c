import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { changedRecords } from '../changing/changedRecords.ts';
import { fullPush } from '../changing/fullPush.ts';
import { oncePerTable } from '../factories/oncePerTable.ts';
import { isoTimeOrNull } from '../reading/isoTimeOrNull.ts';

/** 7.3.1, 7.3.3: what was deleted in the business systems does not come back because all is pushed once more. */
export const deletedStaysDeleted: Check = {
  id: 'exchange.deleted-stays-deleted',
  verifies: ['full-then-increments'],
  channel: 'exchange',
  title: {
    'zh-CN': '再次全量推送不会使各数据表中已软删除的记录复活',
    en: 'Another full push does not bring softly deleted rows of any data table back to life',
  },
  comparedWith: { profile: ['exchange.softDelete', 'exchange.columns.isDeleted'] },
  platforms: platformKinds,
  needs: ['front-database', 'control'],
  locks: ['control', 'front-database', 'business-data'],
  deadlineMs: 60_000,
  run: async (context) => {
    // Where nothing could be changed its own reason is told.
    await context.use(changedRecords);
    const { after, deleted } = await context.use(fullPush);
    const watched = deleted.filter(({ table }) => after?.tables.has(table) === true);
    if (watched.length === 0)
      return inconclusive('blocked', {
        'zh-CN':
          '前置数据库中没有可供观察的软删除记录，由检查 exchange.deletion-is-soft 给出结论（超过 20000 行的表不逐行比较）。',
        en: 'The front database holds no softly deleted record to watch, on which the check exchange.deletion-is-soft concludes (tables of more than 20,000 rows are not compared row by row).',
      });
    const now = new Map(after?.rows.map((row) => [`${row.table} ${row.key}`, row]));
    return judged(
      oncePerTable(
        watched.flatMap(({ table, key }): readonly Finding[] => {
          const row = now.get(`${table} ${key}`);
          // One that has gone altogether has not come back.
          if (row === undefined || row.isDeleted) return [];
          return [
            {
              code: 'exchange.deleted-row-resurrected',
              message: {
                'zh-CN': `全量推送之后，已软删除的记录 ${key} 在表 ${table} 中又成为有效记录。`,
                en: `After a full push the softly deleted ${key} is alive again in ${table}.`,
              },
              expected: { isDeleted: true },
              actual: { isDeleted: false, updateTime: isoTimeOrNull(row.updateTime) },
              pointer: table,
              hint: {
                'zh-CN': '全量推送也要带上软删除标记，不要一律写为未删除。',
                en: 'Push the soft-delete flag along in full pushes too, instead of writing every row as alive.',
              },
            },
          ];
        }),
      ),
    );
  },
};
