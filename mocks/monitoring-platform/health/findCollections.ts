import { greatestOf } from '../../../spec/greatestOf.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import type { Outcome } from '../schedule/outcome.ts';
import { alertItem } from './alertItem.ts';
import type { StatusItem } from './statusItem.ts';

const ways = [
  ['interface', 'interfaces', { 'zh-CN': '接口采集', en: 'interface collection' }],
  ['exchange', 'frontDatabase', { 'zh-CN': '库表交换', en: 'table exchange' }],
  ['source', 'sources', { 'zh-CN': '第三方来源采集', en: 'collection from other sources' }],
] as const satisfies readonly (readonly [Outcome['channel'], keyof RegisteredPlatform, Localized])[];

/** What the last collection by each way in brought (8.4, health): one item per way, and an alert per entity that had problems. */
export const findCollections = (
  platform: RegisteredPlatform | undefined,
  outcomes: readonly Outcome[],
): readonly StatusItem[] =>
  ways.flatMap(([channel, configured, name]): readonly StatusItem[] => {
    const own = outcomes.filter((one) => one.channel === channel);
    if (own.length === 0) {
      if (platform?.[configured] === undefined) return [];
      const message = { 'zh-CN': `${name['zh-CN']}尚未进行`, en: `no ${name.en} yet` };
      return [
        {
          aspect: 'health',
          code: 'not-collected-yet',
          subject: channel,
          status: 'ok',
          message,
          expected: '',
          actual: '',
        },
      ];
    }
    const last = isoTime(greatestOf(own.map(({ at }) => at)));
    const sum = (of: (one: Outcome) => number): number => own.reduce((all, one) => all + of(one), 0);
    const [records, landed] = [sum((one) => one.records), sum((one) => one.landed)];
    return [
      {
        aspect: 'health',
        code: 'collected',
        subject: channel,
        status: 'ok',
        message: {
          'zh-CN': `${name['zh-CN']}最近一次为 ${last}，收到 ${records} 条，入库 ${landed} 条`,
          en: `the last ${name.en} was at ${last}: ${records} records came, ${landed} landed`,
        },
        expected: '',
        actual: `${landed}/${records}`,
      },
      ...own.flatMap(({ entity, problems }) => {
        const [first] = problems;
        if (first === undefined) return [];
        const message = {
          'zh-CN': `${entity} 采集有 ${problems.length} 个问题，首个：${first.message['zh-CN']}`,
          en: `collecting ${entity} met ${problems.length} problems, the first: ${first.message.en}`,
        };
        return [
          alertItem(
            'health',
            'collection-problems',
            `${entity} (${channel})`,
            message,
            '0',
            `${problems.length}: ${first.code}`,
          ),
        ];
      }),
    ];
  });
