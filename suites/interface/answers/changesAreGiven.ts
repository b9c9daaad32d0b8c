import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { followedRecords } from '../following/followedRecords.ts';
import { insertionWrong } from '../following/findings/insertionWrong.ts';
import { notGiven } from '../following/findings/notGiven.ts';
import { timeWrong } from '../following/findings/timeWrong.ts';
import { itemDiffers } from '../following/findings/itemDiffers.ts';
import { itemOtherwise } from '../following/findings/itemOtherwise.ts';
import { timeBeforeAsked } from '../following/findings/timeBeforeAsked.ts';
import { goneAsLiving } from '../following/findings/goneAsLiving.ts';
import { deletionWrong } from '../following/findings/deletionWrong.ts';
import { secondsOnly } from '../following/findings/secondsOnly.ts';
import { totalOfAnother } from '../following/findings/totalOfAnother.ts';
import type { FollowedFinding } from '../following/findings/followedFinding.ts';

const found: readonly FollowedFinding[] = [
  notGiven,
  insertionWrong,
  timeWrong,
  itemOtherwise,
  itemDiffers,
  deletionWrong,
  timeBeforeAsked,
  goneAsLiving,
  totalOfAnother,
];

/** 7.2.3: an interface returns the data that correspond: what is added, updated and deleted in the business systems, of every sort, when it is asked. */
export const changesAreGiven: Check = {
  id: 'interface.changes-are-given',
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: {
    'zh-CN': '各类数据的新增、更新与软删除都由接口如实返回',
    en: 'What is added, updated and softly deleted of every sort of data is given by its interface',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['interfaces', 'control'],
  locks: ['control', 'business-data'],
  deadlineMs: 60_000,
  run: async (context) => {
    const followed = await context.use(followedRecords);
    return followed.length === 0
      ? inconclusive('no-data', {
          'zh-CN': '没有一条记录能够经检测控制新增，或没有接口给出其全部数据。',
          en: 'No record could be added through the control, or no interface gives all of its data.',
        })
      : judged([
          ...followed.flatMap((one) => found.flatMap((find) => find(one, context))),
          ...secondsOnly(followed, context),
        ]);
  },
};
