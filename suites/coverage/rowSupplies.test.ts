import { describe, expect, it } from 'vitest';
import { capabilitySupply } from '../engine/running/capabilitySupply.ts';
import type { CoverageCell } from '../engine/evidence/coverageRow.ts';
import { methodSupply } from './methodSupply.ts';
import { rowSupplies } from './rowSupplies.ts';
import { testCell, testRow } from './testMatrix.ts';

const methods = ['beacon', 'interface', 'exchange'] as const;
const suppliesOf = (...cells: readonly CoverageCell[]) => rowSupplies(testRow('t3-1-unique-visitors', cells), cells);
const untried = (way: CoverageCell['way'], reason?: string, rest: Partial<CoverageCell> = {}) =>
  testCell(way, 'not-exercised', { ...(reason === undefined ? {} : { reason }), ...rest });

describe('what would let a row be exercised', () => {
  it('by a method that was not chosen: to choose it', () => {
    expect(suppliesOf(...methods.map((way) => untried(way, 'method-not-chosen')))).toEqual(methods.map(methodSupply));
  });

  it('by a way that was not handed over: to hand it over', () => {
    expect(suppliesOf(...methods.map((way) => untried(way, 'capability-missing')))).toEqual(
      (['pages', 'interfaces', 'front-database'] as const).map(capabilitySupply),
    );
  });

  it('by data that show nothing of it: such data, and why those do not', () => {
    const detail = { 'zh-CN': '没有记录。', en: 'No record.' };
    expect(suppliesOf(untried('interface', 'no-data', { detail }))).toEqual([
      {
        kind: 'data',
        name: 't3-1-unique-visitors',
        how: {
          'zh-CN': '提供能体现表 3 第 1 行的数据：没有记录。',
          en: 'Give data that show row 1 of table 3: No record.',
        },
      },
    ]);
    expect(suppliesOf(untried('interface', 'no-data'))).toMatchObject([
      { how: { 'zh-CN': '提供能体现表 3 第 1 行的数据：', en: 'Give data that show row 1 of table 3: ' } },
    ]);
  });

  it.each([
    ['a source, which is not the candidate’s', untried('source', 'no-data')],
    ['what came', testCell('interface', 'obtained', { reason: 'no-data' })],
    ['what is not there', testCell('interface', 'not-offered', { reason: 'capability-missing' })],
    ['what its own checks tell', untried('interface', 'not-collected')],
    ['what gives no reason', untried('interface')],
  ])('is nothing for %s', (_, cell) => {
    expect(suppliesOf(cell)).toEqual([]);
  });

  it('is said for the ways that count only', () => {
    const cells = [untried('beacon', 'method-not-chosen'), untried('interface', 'capability-missing')];
    expect(rowSupplies(testRow('t3-1-unique-visitors', cells), cells.slice(1)).map(({ name }) => name)).toEqual([
      'interfaces',
    ]);
  });
});

it.each([
  ['beacon', '在页面部署采集代码', 'Put the collecting code into the pages'],
  ['interface', '提供数据接口', 'Offer the data interfaces'],
  ['exchange', '提供前置数据库', 'Offer a front database'],
] as const)('to choose the method %s is to offer it and to name it, in both languages', (method, zh, en) => {
  expect(methodSupply(method)).toEqual({
    kind: 'method',
    name: method,
    how: {
      'zh-CN': `${zh}，并在接入信息的 methods 中列出 ${method}。`,
      en: `${en} and list \`${method}\` among \`methods\`.`,
    },
  });
});
