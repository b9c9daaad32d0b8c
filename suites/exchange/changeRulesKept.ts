import { platformKinds } from '../../spec/platformKind.ts';
import type { Check } from '../engine/check.ts';
import { inconclusive, judged } from '../engine/outcome.ts';
import { brokenChangeRules } from './brokenChangeRules.ts';
import { inFrontDatabase } from './inFrontDatabase.ts';
import { takeSnapshot } from './snapshot.ts';
import { storedSnapshot, storeSnapshot } from './snapshotStore.ts';

/** 7.3.3, by comparing two snapshots: of a run before (the warehouse was kept), and where control is granted before and after a full push. */
export const changeRulesKept: Check = {
  id: 'exchange.update-times-never-go-back',
  verifies: ['changes-advance-update-time'],
  channel: 'exchange',
  title: { 'zh-CN': '前后两次快照之间，内容变化的记录推进了更新时间，没有记录倒退', en: 'Between two snapshots changed rows have later update times and no row goes back' },
  basis: 'text',
  platforms: platformKinds,
  needs: ['front-database'],
  locks: ['control', 'front-database', 'business-data'],
  deadlineMs: 30_000,
  run: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database) => {
      const { control } = context.target;
      const earlier = await storedSnapshot(context);
      const before = await takeSnapshot(database);
      if (before.length === 0) return inconclusive('no-data', { 'zh-CN': '前置数据库中没有可以比较的记录。', en: 'The front database holds no rows that could be compared.' });
      const findings = [...brokenChangeRules(earlier, before)];
      let after = before;
      if (control !== undefined) {
        await control.push('full');
        after = await takeSnapshot(database);
        findings.push(...brokenChangeRules(before, after));
      }
      await storeSnapshot(context, after);
      if (control === undefined && earlier.length === 0) {
        return inconclusive('no-data', {
          'zh-CN': '这是第一次快照；保留仓库（--warehouse=目录）再次运行时即可比较。',
          en: 'This is the first snapshot; it will be compared in the next run on the same warehouse (--warehouse=DIRECTORY).',
        });
      }
      return judged(findings);
    }),
};
