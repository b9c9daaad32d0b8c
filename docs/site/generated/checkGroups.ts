import type { TestCase } from '../../../reports/catalogue/testCase.ts';
import { channelOrder } from '../../../reports/report/channelOrder.ts';
import { channelTexts } from '../../../reports/text/names/channelTexts.ts';
import { partyTexts } from '../../../reports/text/names/partyTexts.ts';
import type { Localized } from '../../../spec/localized.ts';

/** What stands on one page: checks of one channel, or those of the other party. */
export interface CheckGroup {
  readonly slug: string;
  readonly title: Localized;
  readonly holds: (one: Pick<TestCase, 'channel' | 'party'>) => boolean;
}

/** Pages of checks, in the order of a report. */
export const checkGroups: readonly CheckGroup[] = [
  ...channelOrder.map((channel) => ({
    slug: `checks/${channel}`,
    title: channelTexts[channel],
    holds: (one: Pick<TestCase, 'channel' | 'party'>) => one.party === 'access-platform' && one.channel === channel,
  })),
  {
    slug: 'checks/monitoring-platform',
    title: { 'zh-CN': partyTexts['monitoring-platform']['zh-CN'], en: 'Monitoring platform' },
    holds: ({ party }) => party === 'monitoring-platform',
  },
];
