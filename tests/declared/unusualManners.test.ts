import { expect, it } from 'vitest';
import { checks as all } from '../../suites/checks.ts';
import { checkResults } from '../checkResults.ts';
import { examine } from '../examine.ts';

const patient = { timeout: 450_000 };

it.concurrent.each(['postgresql', 'mysql'])(
  'a platform whose tables are views, and are called as the draft calls them, has no finding (%s)',
  patient,
  async (frontDatabase) => {
    const results = checkResults(
      await examine({
        kind: 'management',
        manners: ['views'],
        own: {
          'exchange.schema': '前置库',
          'exchange.tables.user': '用户数据表',
          'exchange.tables.site-column': '网站结构数据表',
          'exchange.tables.change-log': '变更日志表',
          'exchange.tables.alert': '告警信息表',
          'exchange.columns.platformId': '平台标识',
          'exchange.columns.updateTime': '更新时间',
          'exchange.columns.isDeleted': '软删除标记',
        },
        frontDatabase,
        checks: all.filter(({ channel }) => channel === 'exchange' || channel === 'alerts'),
      }),
    );
    expect(
      results
        .filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable')
        .map(({ id, verdict, detail, findings }) => ({ id, verdict, detail, findings })),
    ).toEqual([]);
    // What a view cannot have is not asked of it; that its rows are told apart is.
    expect(results.find(({ id }) => id === 'exchange.composite-primary-keys')?.verdict).toBe('passed');
    expect(results.find(({ id }) => id === 'exchange.time-field-indexed')?.reason).toBe('not-observable');
  },
);

it.concurrent.each(['postgresql', 'mysql'])(
  'a platform that gives records ids of its own, and whose tables have columns that the server fills, has no finding (%s)',
  patient,
  async (frontDatabase) => {
    const results = checkResults(
      await examine({
        kind: 'management',
        manners: ['own-ids', 'computed-columns'],
        frontDatabase,
        checks: all.filter(
          ({ channel, needs }) =>
            channel !== 'beacon' && channel !== 'content' && !needs.includes('application-record'),
        ),
      }),
    );
    expect(
      results
        .filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable')
        .map(({ id, verdict, detail, findings }) => ({ id, verdict, detail, findings })),
    ).toEqual([]);
  },
);
