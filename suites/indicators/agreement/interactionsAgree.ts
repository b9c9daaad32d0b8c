import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { appears } from '../../beacon/seeing/appears.ts';
import { supplies } from '../../beacon/seeing/supplies.ts';
import { countedBy } from '../../beacon/touring/countedBy.ts';
import { onTour } from '../../beacon/touring/onTour.ts';
import type { Tour } from '../../beacon/touring/onTour.ts';
import { roleNotNamed, rolePage } from '../../beacon/seeing/rolePage.ts';
import { signIn } from '../../beacon/touring/signIn.ts';
import { unlessRefused } from '../../beacon/touring/unlessRefused.ts';
import { collectBy } from '../loops/collectBy.ts';
import { readIndicators } from '../loops/readIndicators.ts';

const actions = [
  { role: 'rating', indicator: 't4-11-ratings', name: { 'zh-CN': '评价', en: 'ratings' } },
  { role: 'like', indicator: 't4-13-likes', name: { 'zh-CN': '点赞', en: 'likes' } },
  { role: 'forward', indicator: 't4-14-forwards', name: { 'zh-CN': '转发', en: 'forwards' } },
  { role: 'favourite', indicator: 't4-15-favourites', name: { 'zh-CN': '收藏', en: 'favourites' } },
] as const;

interface Recorded {
  readonly id: string;
  readonly action: string;
  /** Empty: of none. */
  readonly resourceId: string;
  readonly score: number | null;
  /** Empty: of nobody. */
  readonly userId: string;
}

/** A clock that differs by less is nobody's fault. */
const latelyMs = 600_000;

/** The interactions that the interface has of the last minutes: what is new afterwards is ours to clear up. */
const recentlyRecorded = async ({ monitoring, target, clock }: CheckContext): Promise<readonly Recorded[]> => {
  const rows = await monitoring.landed.records(target.platformId, {
    entity: 'evaluation',
    channel: 'interface',
    fields: ['evaluationId', 'action', 'resourceId', 'score', 'userId', 'occurredTime'],
    since: { field: 'occurredTime', time: clock.now() - latelyMs },
  });
  return rows.map(({ evaluationId, action, resourceId, score, userId }) => ({
    id: String(evaluationId),
    action: String(action),
    resourceId: typeof resourceId === 'string' ? resourceId : '',
    score: typeof score === 'number' ? score : null,
    userId: typeof userId === 'string' ? userId : '',
  }));
};

type Did = Pick<Recorded, 'resourceId' | 'score' | 'userId'>;

const told = {
  resourceId: { 'zh-CN': '资源', en: 'resource' },
  score: { 'zh-CN': '分数', en: 'score' },
  userId: { 'zh-CN': '用户', en: 'user' },
} as const;

/** As often reported as recorded: then of the same resources and with the same scores. What one side leaves out is another check's question. */
const toldOtherwise = (
  { role, indicator, name }: (typeof actions)[number],
  reported: readonly Did[],
  recorded: readonly Did[],
): readonly Finding[] => {
  if (reported.length !== recorded.length) return [];
  const sorted = (some: readonly Did[], field: keyof Did): readonly string[] =>
    some.map((one) => String(one[field] ?? '')).toSorted();
  return (['resourceId', 'score', 'userId'] as const).flatMap((field): readonly Finding[] => {
    if (field === 'score' && role !== 'rating') return [];
    const [byBeacon, byRecord] = [sorted(reported, field), sorted(recorded, field)];
    if ([...byBeacon, ...byRecord].includes('') || byBeacon.join('\n') === byRecord.join('\n')) return [];
    const what = told[field];
    return [
      {
        code: 'indicators.beacons-and-records-tell-otherwise',
        message: {
          'zh-CN': `${name['zh-CN']}：页面上报的${what['zh-CN']}是 ${byBeacon.join('、')}，记录的是 ${byRecord.join('、')}`,
          en: `${name.en}: the page reported the ${what.en} ${byBeacon.join(', ')}, what was recorded is ${byRecord.join(', ')}`,
        },
        expected: byBeacon,
        actual: byRecord,
        pointer: field === 'score' ? 't4-12-average-rating' : indicator,
        hint: {
          'zh-CN': '同一次互动，上报与保存取自同一处：资源目录中的资源标识、用户所给的分数与登录的用户。',
          en: 'Report and save one interaction from one source: the id of the resource in the catalogue, the score that was given, and the user who is signed in.',
        },
        // That the page names users as the interface does is our format, not the text's.
        ...(field === 'userId' && { comparedWith: { profile: [`beacon.codes.${role}`, 'interfaces.recordFormat'] } }),
      },
    ];
  });
};

/** The records rose, and less of them say that they are of now: the time of what happened is another one. */
const timedOtherwise = (
  { indicator, name }: (typeof actions)[number],
  risen: number,
  recorded: readonly Recorded[],
): readonly Finding[] =>
  recorded.length >= risen
    ? []
    : [
        {
          code: 'indicators.records-of-another-time',
          message: {
            'zh-CN': `${name['zh-CN']}：记录增加 ${risen} 条，发生时间在刚才的只有 ${recorded.length} 条`,
            en: `${name.en}: the records rose by ${risen}, and ${recorded.length} of them say that they happened just now`,
          },
          expected: risen,
          actual: recorded.length,
          pointer: indicator,
          hint: {
            'zh-CN': '发生时间为互动发生的时刻，偏移量与所写的钟点一致；不取日期，也不取别的时区的钟点。',
            en: 'Let the time be the moment of the interaction, with the offset that belongs to the hour written: not the day alone, nor the hour of another time zone.',
          },
          comparedWith: { profile: ['interfaces.recordFormat'] },
        },
      ];

/** Signs in and does each of the named things once. */
const interact = async (context: CheckContext, tour: Tour): Promise<void> => {
  const visitor = await tour.visitor();
  await signIn(context, visitor);
  const roles = actions.flatMap(({ role }) => rolePage(context, role) ?? []);
  for (const url of new Set(roles.map((role) => role.url))) {
    const page = await visitor.open(url);
    await page.settled();
    for (const role of roles.filter((one) => one.url === url))
      if (await appears(context, page, role.selector)) await page.click(role.selector);
    await page.settled();
    await page.close();
  }
  await visitor.close();
};

const run = async (context: CheckContext): Promise<Outcome> => {
  const { control, interfaces, beacon } = context.target;
  if (control === undefined)
    return inconclusive('control-missing', { 'zh-CN': '未授予控制', en: 'no control is granted' });
  if (interfaces?.urls.evaluation === undefined)
    return inconclusive(
      'no-data',
      { 'zh-CN': '没有接口提供互动记录。', en: 'No interface offers interactions.' },
      supplies.entity('evaluation'),
    );
  if (beacon?.pages?.['login'] === undefined) return roleNotNamed('login');
  // One of them is enough to see whether page and records tell the same.
  const named = actions.filter(({ role }) => rolePage(context, role) !== undefined);
  if (named.length === 0) return roleNotNamed(...actions.map(({ role }) => role));
  const ids = actions.map(({ indicator }) => indicator);
  return onTour(context, async (tour) => {
    const first = await collectBy(context, 'interface', ['evaluation']);
    if (first !== undefined) return first;
    const before = await readIndicators(context, 'interface', ids);
    const known = new Set((await recentlyRecorded(context)).map(({ id }) => id));
    const newlyRecorded = async (): Promise<readonly Recorded[]> =>
      (await recentlyRecorded(context)).filter(({ id }) => !known.has(id));
    try {
      await interact(context, tour);
      await unlessRefused(tour);
      const events = await tour.events();
      const { codes } = context.profile.values.beacon;
      const reported = (role: (typeof actions)[number]['role']): number =>
        events.filter(({ eventCode }) => eventCode === codes[role]).length;
      let trouble: Outcome | undefined;
      const rises = async (): Promise<readonly number[]> => {
        trouble = await collectBy(context, 'interface', ['evaluation']);
        if (trouble !== undefined) return [];
        const after = await readIndicators(context, 'interface', ids);
        return ids.map((id) => (after.read(id) ?? 0) - (before.read(id) ?? 0));
      };
      const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
      const expected = actions.map(({ role }) => reported(role));
      // A platform may take its time to record what its page has reported.
      let risen: readonly number[] = [];
      await countedBy(context, sum(expected), async () => sum((risen = await rises())));
      if (trouble !== undefined) return trouble;
      if (sum(expected) === 0 && risen.every((one) => one === 0))
        return inconclusive(
          'no-data',
          {
            'zh-CN': '在所指明的元素上操作之后，既没有上报，也没有记录，无从比较。',
            en: 'Using the elements that are named led to no report and to no record, so there is nothing to compare.',
          },
          ...named.map(({ role }) => supplies.role(role)),
        );
      const recorded = await newlyRecorded();
      return judged(
        actions.flatMap((action, at): readonly Finding[] => {
          const { role, indicator, name } = action;
          const [byBeacon, byTable] = [expected[at] ?? 0, risen[at] ?? 0];
          if (byBeacon === byTable)
            return [
              ...timedOtherwise(
                action,
                byTable,
                recorded.filter((one) => one.action === role),
              ),
              ...toldOtherwise(
                action,
                events.filter(({ eventCode }) => eventCode === codes[role]),
                recorded.filter((one) => one.action === role),
              ),
            ];
          return [
            {
              code: 'indicators.beacons-and-records-differ',
              message: {
                'zh-CN': `${name['zh-CN']}：页面上报 ${byBeacon} 次，记录增加 ${byTable} 条`,
                en: `${name.en}: the page reported ${byBeacon}, the records rose by ${byTable}`,
              },
              expected: byBeacon,
              actual: byTable,
              pointer: indicator,
              hint: {
                'zh-CN': '页面上报的互动与业务系统的记录应一一对应；检查按钮是否只上报而不保存，或只保存而不上报。',
                en: 'Let every interaction that the page reports be one record of the business systems; see whether a button reports without saving, or saves without reporting.',
              },
            },
          ];
        }),
      );
    } finally {
      const made = await newlyRecorded().catch(() => []);
      for (const { id } of made) await control.softDelete('evaluation', id).catch(() => {});
    }
  });
};

/** 6.5: interactions may come by beacon or by interface; where a platform does both, they must tell the same. */
export const interactionsAgree: Check = {
  id: 'indicators.interactions-agree-with-beacons',
  verifies: ['resources-obtained'],
  channel: 'indicators',
  title: {
    'zh-CN': '已登录用户的评价、点赞、转发、收藏：页面上报的次数与记录增加的条数一致',
    en: 'Ratings, likes, forwards and favourites of a signed-in user: what the page reports is what the records rise by',
  },
  comparedWith: { profile: actions.map(({ role }) => `beacon.codes.${role}`) },
  platforms: ['resource'],
  needs: ['pages', 'interfaces', 'control'],
  locks: ['control', 'business-data'],
  deadlineMs: 60_000,
  run,
};
