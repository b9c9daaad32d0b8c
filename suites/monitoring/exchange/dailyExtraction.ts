import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { blockedBy } from '../contract/blockedBy.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';

type Schemas = components['schemas'];
interface Arrival {
  readonly day: string;
  readonly channel: string;
}

const daysBack = 14;
const mostPlatforms = 20;
const dayMs = 24 * 3_600_000;

const openOutcome = (zh: string, en: string) =>
  inconclusive(
    'no-data',
    { 'zh-CN': zh, en },
    {
      kind: 'attestation',
      name: 'daily-extraction',
      how: {
        'zh-CN': '在已连续采集两日以上、登记有两个以上前置数据库的运行监测平台上检测，或就 daily-extraction 提交声明。',
        en: 'Examine a monitoring platform that has collected for two days or more from two front databases or more, or hand in an attestation for daily-extraction.',
      },
    },
  );

/**
 * 7.3.3: what came on which day tells whether extraction happens daily. A day on which no platform at all brought anything is one without
 * extraction; of a single platform it might be its database that was down.
 */
export const dailyExtraction: MonitoringCheck = {
  id: 'process.monitoring-extracts-daily',
  verifies: ['daily-extraction'],
  title: { 'zh-CN': '每天定时从前置数据库抽取', en: 'Front databases are extracted from every day' },
  comparedWith: 'text',
  deadlineMs: 60_000,
  run: async ({ ask, clock, partner, profile }) => {
    const told = await ask('listPlatforms');
    if (!told.ok) blockedBy(told);
    const own = new Set(platformKinds.map((kind) => partner.platforms[kind].platformId));
    const platforms = (told.body as { readonly platforms: readonly Schemas['Platform'][] }).platforms
      .filter(({ platformId, frontDatabase }) => frontDatabase !== null && !own.has(platformId))
      .slice(0, mostPlatforms);
    const dayOf = (ago: number): string =>
      new Intl.DateTimeFormat('sv', { timeZone: profile.values.timeZone }).format(clock.now() - ago * dayMs);
    const days = new Map<string, Set<string>>();
    const evidence: string[] = [];
    for (const { platformId } of platforms) {
      const arrivals = await ask('listArrivals', {
        path: { platformId },
        query: { from: dayOf(daysBack), to: dayOf(0) },
      });
      if (!arrivals.ok) blockedBy(arrivals);
      for (const one of arrivals.evidence) evidence.push(one);
      for (const { day, channel } of (arrivals.body as { readonly arrivals: readonly Arrival[] }).arrivals)
        if (channel === 'exchange') days.set(day, (days.get(day) ?? new Set()).add(platformId));
    }
    const first = [...days.keys()].sort()[0];
    const whole = Array.from({ length: daysBack }, (_, at) => dayOf(at + 1)).filter(
      (day) => first !== undefined && day >= first,
    );
    if (first === undefined || whole.length < 2)
      return openOutcome(
        '没有已连续抽取两日以上的前置数据库，每天是否抽取无从观察。',
        'No front database has been extracted from for two days, so whether it happens daily cannot be seen.',
      );
    const gaps = whole.filter((day) => !days.has(day)).sort();
    const many = new Set([...days.values()].flatMap((some) => [...some])).size > 1;
    if (gaps.length > 0 && !many)
      return openOutcome(
        `唯一有前置数据库的平台在 ${gaps.join('、')} 没有抽取到数据，原因不明。`,
        `The only platform with a front database brought nothing on ${gaps.join(', ')}; why cannot be told.`,
      );
    return judged(
      gaps.length === 0
        ? []
        : [
            lack(
              'day-without-extraction',
              `${gaps.join('、')} 没有从任何前置数据库抽取。`,
              `On ${gaps.join(', ')} nothing was extracted from any front database.`,
              {
                expected: whole.toSorted(),
                actual: [...days.keys()].sort(),
                evidence,
                hint: [
                  '每天定时抽取各平台的前置数据库（7.3.3）。',
                  'Extract from the front databases at a set time every day (7.3.3).',
                ],
              },
            ),
          ],
    );
  },
};
