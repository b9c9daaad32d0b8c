import { weekdayTime } from '../../../fixtures/oracle/weekdayTime.ts';
import type { ClosedLoop, Expectation } from './closedLoop.ts';

const iso = (time: number): string => new Date(time).toISOString();

const interactions: ClosedLoop = {
  id: 'indicators.interactions-closed-loop',
  kinds: ['resource'],
  channel: 'exchange',
  verifies: ['front-database-prepared'],
  title: {
    'zh-CN': '新增的评价、点赞、转发、收藏经前置数据库如数进入表 4 第 11 至 15 行',
    en: 'Ratings, likes, forwards and favourites that were added reach rows 11 to 15 of table 4 through the front database',
  },
  entities: ['resource', 'user', 'evaluation'],
  indicators: ['t4-11-ratings', 't4-12-average-score', 't4-13-likes', 't4-14-forwards', 't4-15-favourites'],
  act: async (context, insert, name): Promise<readonly Expectation[]> => {
    const now = context.clock.now();
    const resourceId = await insert('resource', {
      resourceId: name('resource'),
      title: '运行监测核验用资源',
      type: 'document',
      source: 'platform',
      stage: 'basic',
      subject: 'SB0101',
      url: `${context.target.url}/resources/${name('resource')}`,
      durationSeconds: null,
    });
    const userId = await insert('user', {
      userId: name('user'),
      type: 'student',
      regionCode: null,
      registeredTime: iso(now),
    });
    const done = [
      ['rating', 5],
      ['rating', 4],
      ['like', null],
      ['like', null],
      ['forward', null],
      ['favourite', null],
    ] as const;
    for (const [at, [action, score]] of done.entries())
      await insert('evaluation', {
        evaluationId: name(`e${at}`),
        resourceId,
        userId,
        action,
        score,
        occurredTime: iso(now - 60_000 * at),
      });
    return [
      { indicator: 't4-11-ratings', rise: 2 },
      { indicator: 't4-12-average-score', dimensions: { resourceId }, value: 4.5 },
      { indicator: 't4-13-likes', rise: 2 },
      { indicator: 't4-14-forwards', rise: 1 },
      { indicator: 't4-15-favourites', rise: 1 },
    ];
  },
};

const cases: ClosedLoop = {
  id: 'indicators.cases-closed-loop',
  values: ['indicators.goodScoreAtLeast', 'indicators.badScoreAtMost', 'indicators.caseDuration'],
  kinds: ['service'],
  channel: 'exchange',
  verifies: ['front-database-prepared'],
  title: {
    'zh-CN': '新增的办件与评价经前置数据库如数进入表 5 第 2 至 4 行和第 7 至 9 行',
    en: 'Cases and evaluations that were added reach rows 2 to 4 and 7 to 9 of table 5 through the front database',
  },
  entities: ['service-item', 'user', 'service-case', 'service-evaluation'],
  indicators: [
    't5-2-accepted-cases',
    't5-3-completed-cases',
    't5-4-average-handling-time',
    't5-7-evaluations',
    't5-8-good-evaluations',
    't5-9-bad-evaluations',
  ],
  act: async (context, insert, name): Promise<readonly Expectation[]> => {
    const now = context.clock.now();
    const hour = 3_600_000;
    const itemId = await insert('service-item', {
      itemId: name('item'),
      name: '运行监测核验用事项',
      category: null,
      url: null,
    });
    const userId = await insert('user', {
      userId: name('user'),
      type: 'student',
      regionCode: null,
      registeredTime: iso(now),
    });
    const caseId = await insert('service-case', {
      caseId: name('closed'),
      itemId,
      userId,
      acceptedTime: iso(now - 5 * hour),
      completedTime: iso(now - hour),
    });
    await insert('service-case', {
      caseId: name('open'),
      itemId,
      userId,
      acceptedTime: iso(now - 2 * hour),
      completedTime: null,
    });
    const { goodScoreAtLeast, badScoreAtMost, caseDuration } = context.profile.values.indicators;
    const scores = [goodScoreAtLeast, badScoreAtMost, badScoreAtMost];
    for (const [at, score] of scores.entries())
      await insert('service-evaluation', {
        evaluationId: name(`e${at}`),
        caseId,
        itemId,
        userId,
        score,
        evaluatedTime: iso(now - 60_000 * at),
      });
    return [
      { indicator: 't5-2-accepted-cases', rise: 2 },
      { indicator: 't5-3-completed-cases', rise: 1 },
      {
        indicator: 't5-4-average-handling-time',
        dimensions: { itemId },
        value: caseDuration === 'weekdays' ? weekdayTime(now - 5 * hour, now - hour) / hour : 4,
      },
      { indicator: 't5-7-evaluations', rise: 3 },
      { indicator: 't5-8-good-evaluations', rise: 1 },
      { indicator: 't5-9-bad-evaluations', rise: 2 },
    ];
  },
};

const contribution: ClosedLoop = {
  id: 'indicators.contribution-closed-loop',
  values: ['indicators.externalCallRate'],
  kinds: ['management'],
  channel: 'exchange',
  verifies: ['front-database-prepared'],
  title: {
    'zh-CN': '新增的表单与数据项调用经前置数据库如数进入表 6 第 4、5 行',
    en: 'Forms and calls of data items that were added reach rows 4 and 5 of table 6 through the front database',
  },
  entities: ['management-item', 'form', 'data-item', 'data-item-call'],
  indicators: ['t6-1-management-items', 't6-4-automatic-fill-share', 't6-5-external-call-rate'],
  act: async (context, insert, name): Promise<readonly Expectation[]> => {
    const now = context.clock.now();
    const { platformId } = context.target;
    const { items, calls } = await context.monitoring.landed.externalCalls(platformId, now - 2 * 86_400_000);
    const itemId = await insert('management-item', { itemId: name('item'), name: '运行监测核验用事项' });
    const formId = await insert('form', {
      formId: name('form'),
      itemId,
      name: '运行监测核验用表单',
      totalFields: 10,
      autoFilledFields: 4,
    });
    const dataItemId = await insert('data-item', { dataItemId: name('data'), name: '运行监测核验用数据项' });
    for (const at of [0, 1, 2])
      await insert('data-item-call', {
        callId: name(`c${at}`),
        dataItemId,
        caller: '运行监测核验',
        calledTime: iso(now - 60_000 * at),
      });
    return [
      { indicator: 't6-1-management-items', rise: 1 },
      { indicator: 't6-4-automatic-fill-share', dimensions: { formId }, value: 40 },
      { indicator: 't6-5-external-call-rate', value: (100 * (calls + 3)) / (items + 1) },
    ];
  },
};

/** Closed loops over what happens on a platform, by table exchange. */
export const activityLoops: readonly ClosedLoop[] = [interactions, cases, contribution];
