import { createSnapshotCheck } from '../factories/createSnapshotCheck.ts';
import { vanishedRows } from '../reading/vanishedRows.ts';

/** 7.3.1, 7.3.3: a row that vanishes cannot be found by its time stamp; increments leave it in the warehouse for ever. */
export const rowsDoNotVanish = createSnapshotCheck({
  id: 'exchange.rows-do-not-vanish',
  verifies: ['full-then-increments'],
  title: {
    'zh-CN': '前后两次快照之间，没有未经软删除而消失的记录',
    en: 'Between two snapshots no row vanishes without a soft delete',
  },
  comparedWith: 'text',
  compare: vanishedRows,
});
