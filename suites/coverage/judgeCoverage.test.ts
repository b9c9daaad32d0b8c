import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../spec/requirements/coverage.ts';
import { passed } from '../engine/verdict/outcome.ts';
import { judgeCoverage } from './judgeCoverage.ts';
import type { QuantityState } from './judgeCoverage.ts';
import { testCell, testRow } from './testMatrix.ts';

const [uv, devices, regions, pv, clicks] = [
  't3-1-unique-visitors',
  't3-2-devices',
  't3-3-regions',
  't3-4-page-views',
  't3-6-clicks',
] as const;
const text = (words: string) => ({ 'zh-CN': words, en: words });

const group = (indicators: readonly string[], quantities?: readonly string[]): Coverage['groups'][number] => ({
  name: text('group'),
  indicators,
  ...(quantities && { quantities }),
});
const coverage = (rows: Coverage['rows'], ...groups: Coverage['groups'][number][]): Coverage => ({
  rows,
  groups: groups as unknown as Coverage['groups'],
});

const obtained = (id: string) => testRow(id, [testCell('beacon', 'obtained')]);
const notOffered = (id: string) =>
  testRow(id, [
    testCell('beacon', 'not-offered', { detail: text('no event came') }),
    testCell('interface', 'not-offered'),
  ]);
const open = (id: string, reason?: string) =>
  testRow(id, [testCell('beacon', 'not-exercised', reason === undefined ? {} : { reason })]);
const duration = (state: QuantityState['state']): QuantityState => ({
  id: 'average-visit-duration',
  name: { 'zh-CN': '平均浏览时长', en: 'Average browsing time' },
  state,
});

/** What was found against it, by row; what is still open; or that it passed. */
const said = (...[asked, matrix, quantities]: Parameters<typeof judgeCoverage>) => {
  const outcome = judgeCoverage(asked, matrix, quantities);
  switch (outcome.kind) {
    case 'findings':
      return outcome.findings.map(({ pointer, code }) => pointer ?? code);
    case 'inconclusive':
      return [outcome.reason, outcome.detail.en];
    default:
      return outcome.kind;
  }
};

describe('every row of a table', () => {
  const asked = coverage('all', group([uv, devices]), group([pv]));

  it.each([
    ['all of them came', [obtained(uv), obtained(devices), obtained(pv)], 'passed'],
    ['one did not come', [obtained(uv), notOffered(devices), obtained(pv)], ['table 3, row 2']],
    [
      'nothing came: a finding for each row',
      [notOffered(uv), notOffered(devices), notOffered(pv)],
      ['table 3, row 1', 'table 3, row 2', 'table 3, row 4'],
    ],
    ['what is open does not hide what is not there', [open(uv), notOffered(devices), obtained(pv)], ['table 3, row 2']],
    [
      'what is open is named',
      [open(uv), obtained(devices), open(pv)],
      ['not-observable', 'This run did not obtain: Unique visitors (UV), Page views (PV).'],
    ],
    [
      'rows of another kind or party are left out',
      [
        testRow(uv, [], 'not-this-kind'),
        testRow(devices, [testCell('source', 'not-exercised')], 'not-this-party'),
        obtained(pv),
      ],
      'passed',
    ],
  ] as const)('%s', (_, matrix, expected) => {
    expect(said(asked, matrix)).toEqual(expected);
  });

  it('passes at once, with nothing to add', () => {
    expect(judgeCoverage(asked, [obtained(uv), obtained(devices), obtained(pv)])).toEqual(passed());
  });
});

describe('one row for each group', () => {
  const asked = coverage(
    'some',
    { ...group([uv, devices]), name: { 'zh-CN': '甲组', en: 'group A' } },
    { ...group([pv, clicks]), name: { 'zh-CN': '乙组', en: 'group B' } },
  );

  it.each([
    ['one of each', [obtained(uv), notOffered(devices), open(pv), obtained(clicks)], 'passed'],
    ['none of one group', [obtained(uv), notOffered(pv), notOffered(clicks)], ['table 3, row 4', 'table 3, row 6']],
    [
      'a row that might still come excuses those of its group that did not',
      [obtained(uv), notOffered(pv), open(clicks)],
      ['not-observable', 'This run did not obtain: Clicks.'],
    ],
    [
      'and excuses no other group',
      [notOffered(uv), notOffered(devices), open(clicks)],
      ['table 3, row 1', 'table 3, row 2'],
    ],
  ] as const)('%s', (_, matrix, expected) => {
    expect(said(asked, matrix)).toEqual(expected);
  });

  it('is earned by no silence: of rows that nobody looked at nothing passes', () => {
    for (const matrix of [[], [testRow(uv, [], 'not-this-kind'), testRow(pv, [], 'not-this-kind')]])
      expect(judgeCoverage(asked, matrix)).toEqual({
        kind: 'inconclusive',
        reason: 'not-observable',
        detail: { 'zh-CN': '本次运行没有取得：甲组、乙组。', en: 'This run did not obtain: group A, group B.' },
      });
  });
});

describe('where a sentence names the ways', () => {
  const byInterface: Coverage = { ...coverage('all', group([uv])), ways: ['interface'] };

  it('what came by another way does not count', () => {
    const row = testRow(uv, [testCell('interface', 'not-offered'), testCell('beacon', 'obtained')]);
    expect(said(coverage('all', group([uv])), [row])).toBe('passed');
    const outcome = judgeCoverage(byInterface, [row]);
    expect(outcome).toMatchObject({
      findings: [
        {
          expected: { obtainedBy: ['interface'] },
          actual: { interface: 'not-offered' },
          hint: { 'zh-CN': '以数据接口提供这项数据。', en: 'Give these data by interface.' },
        },
      ],
    });
  });

  it('what another way would need is not asked for', () => {
    const missing = { reason: 'capability-missing' };
    const row = testRow(uv, [
      testCell('interface', 'not-exercised', missing),
      testCell('exchange', 'not-exercised', missing),
      testCell('beacon', 'not-exercised', { ...missing, allowed: false }),
    ]);
    const supplied = (asked: Coverage) => {
      const outcome = judgeCoverage(asked, [row]);
      return outcome.kind === 'inconclusive' ? outcome.supply?.map(({ name }) => name) : outcome.kind;
    };
    expect(supplied(byInterface)).toEqual(['interfaces']);
    expect(supplied(coverage('all', group([uv])))).toEqual(['interfaces', 'front-database']);
  });
});

describe('a finding', () => {
  it('says which row, what each allowed way brought, and what to do, in both languages', () => {
    const row = testRow(uv, [
      testCell('beacon', 'not-offered', { detail: { 'zh-CN': '没有事件', en: 'no event came' } }),
      testCell('interface', 'not-offered'),
      testCell('exchange', 'not-offered'),
      testCell('source', 'not-offered', { allowed: false }),
    ]);
    expect(judgeCoverage(coverage('all', group([uv])), [row])).toEqual({
      kind: 'findings',
      findings: [
        {
          code: 'content.row-not-obtained',
          message: {
            'zh-CN': '表 3 第 1 行“独立访客（UV）”未能以文本允许的任何方式取得。',
            en: 'Row 1 of table 3 (Unique visitors (UV)) is obtained by no way that the text allows.',
          },
          expected: { obtainedBy: ['beacon', 'interface', 'exchange'] },
          actual: { beacon: 'no event came', interface: 'not-offered', exchange: 'not-offered' },
          pointer: 'table 3, row 1',
          hint: {
            'zh-CN': '以数据代码或数据接口或库表交换提供这项数据。',
            en: 'Give these data by beacon or interface or exchange.',
          },
        },
      ],
    });
  });

  it('on a row of a source names the source, and a row that the suite does not know by its id', () => {
    const row = testRow('t9-9-new', [testCell('source', 'not-offered')]);
    expect(judgeCoverage(coverage('all', group(['t9-9-new'])), [row])).toMatchObject({
      findings: [
        {
          message: {
            'zh-CN': '表 9 第 9 行“t9-9-new”未能以文本允许的任何方式取得。',
            en: 'Row 9 of table 9 (t9-9-new) is obtained by no way that the text allows.',
          },
          hint: { 'zh-CN': '以数据来源提供这项数据。', en: 'Give these data by source.' },
        },
      ],
    });
  });
});

describe('a quantity beside the tables', () => {
  const asked = coverage('some', group([], ['average-visit-duration']));

  it.each([
    ['obtained', 'passed'],
    ['not-offered', ['content.quantity-not-obtained']],
    ['not-exercised', ['not-observable', 'This run did not obtain: Average browsing time.']],
  ] as const)('that is %s', (state, expected) => {
    expect(said(asked, [], [duration(state)])).toEqual(expected);
  });

  it('stands for its group as a row does', () => {
    const both = coverage('some', group([uv], ['average-visit-duration']));
    expect(said(both, [open(uv)], [duration('obtained')])).toBe('passed');
    expect(said(both, [obtained(uv)], [duration('not-offered')])).toBe('passed');
    expect(said({ ...both, rows: 'all' }, [obtained(uv)], [duration('not-offered')])).toEqual([
      'content.quantity-not-obtained',
    ]);
  });

  it('that was obtained is not named beside the rows that are open', () => {
    const whole = coverage('all', group([uv], ['average-visit-duration']));
    expect(said(whole, [open(uv)], [duration('obtained')])).toEqual([
      'not-observable',
      'This run did not obtain: Unique visitors (UV).',
    ]);
  });

  it('is nothing to a group that does not ask for it', () => {
    const rowsOnly = coverage('all', group([uv]));
    expect(said(rowsOnly, [obtained(uv)], [duration('not-offered')])).toBe('passed');
    const other = coverage('all', group([uv], ['security-events']));
    expect(said(other, [obtained(uv)], [duration('not-offered')])).toBe('passed');
  });

  it('that did not come says what to do, in both languages', () => {
    expect(judgeCoverage(asked, [], [duration('not-offered')])).toEqual({
      kind: 'findings',
      findings: [
        {
          code: 'content.quantity-not-obtained',
          message: {
            'zh-CN': '未能取得平均浏览时长：页面没有上报浏览。',
            en: 'Average browsing time is not obtained: the pages report no views.',
          },
          expected: { 'zh-CN': '上报的页面浏览', en: 'page views that were reported' },
          actual: 'none',
          hint: {
            'zh-CN': '在页面部署采集代码（6.4、7.1.2）。',
            en: 'Put the collecting code into the pages (6.4, 7.1.2).',
          },
        },
      ],
    });
  });
});

describe('what is still open', () => {
  it('is named in both languages, with each thing to supply once', () => {
    const missing = 'capability-missing';
    const asked = coverage('all', group([uv, devices]), group([pv], ['average-visit-duration']));
    const outcome = judgeCoverage(
      asked,
      [open(uv, missing), open(devices, missing), open(pv, 'method-not-chosen')],
      [duration('not-exercised')],
    );
    expect(outcome).toMatchObject({
      kind: 'inconclusive',
      detail: {
        'zh-CN': '本次运行没有取得：独立访客（UV）、移动/PC 端设备数、页面浏览次数（PV）、平均浏览时长。',
        en: expect.stringContaining('Page views (PV), Average browsing time.'),
      },
      supply: [
        { kind: 'capability', name: 'pages' },
        { kind: 'method', name: 'beacon' },
      ],
    });
  });

  it('asks for nothing that a group no longer needs', () => {
    const asked = coverage('some', group([uv, devices]), group([pv]));
    const outcome = judgeCoverage(asked, [obtained(uv), open(devices, 'capability-missing'), open(pv)]);
    expect(outcome).toEqual({
      kind: 'inconclusive',
      reason: 'not-observable',
      detail: { 'zh-CN': '本次运行没有取得：页面浏览次数（PV）。', en: 'This run did not obtain: Page views (PV).' },
    });
  });
});

const ids = [uv, devices, regions, pv, clicks];
const someRow = (id: string) =>
  fc
    .constantFrom('obtained' as const, 'not-offered' as const, 'not-exercised' as const)
    .map((state) => testRow(id, [testCell('beacon', state)]));

it('a table that is there whole has something of each of its groups; one violated by its groups is violated as a whole', () => {
  const worth = { findings: 0, 'not-applicable': 1, inconclusive: 1, passed: 2 };
  const groups = [group([uv, devices]), group([regions, pv, clicks])];
  const law = fc.property(fc.tuple(...ids.map(someRow)), (matrix) => {
    const [all, some] = (['all', 'some'] as const).map((rows) => judgeCoverage(coverage(rows, ...groups), matrix).kind);
    return worth[all ?? 'findings'] <= worth[some ?? 'findings'];
  });
  expect(fc.check(law, { seed: 1, numRuns: 200 }).counterexample).toBe(null);
});
