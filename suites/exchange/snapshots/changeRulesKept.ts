import { brokenChangeRules } from '../reading/brokenChangeRules.ts';
import { createSnapshotCheck } from '../factories/createSnapshotCheck.ts';

/** 7.3.3: whatever changes a row advances its update time. */
export const changeRulesKept = createSnapshotCheck({
  id: 'exchange.update-times-never-go-back',
  verifies: ['changes-advance-update-time'],
  title: {
    'zh-CN': '前后两次快照之间，内容变化的记录推进了更新时间，没有记录倒退',
    en: 'Between two snapshots changed rows have later update times and no row goes back',
  },
  comparedWith: 'text',
  compare: brokenChangeRules,
});
