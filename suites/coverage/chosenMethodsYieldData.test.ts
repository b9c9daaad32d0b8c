import { describe, expect, it } from 'vitest';
import type { CollectionMethod } from '../../spec/collectionMethod.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import type { CoverageRow } from '../engine/evidence/coverageRow.ts';
import { createCheckRunner } from '../engine/running/createCheckRunner.ts';
import { runChecks } from '../engine/running/runChecks.ts';
import { testContext } from '../engine/running/testContext.ts';
import { chosenMethodsYieldData } from './chosenMethodsYieldData.ts';
import { testCell, testRow } from './testMatrix.ts';

const waiving = { waivers: [], today: '2026-11-23' };
const contextOf = (matrix: readonly CoverageRow[], methods?: readonly CollectionMethod[]) => {
  const { target, ...context } = testContext({ coverage: () => matrix });
  return { ...context, target: methods === undefined ? target : { ...target, methods } };
};
const examine = (matrix: readonly CoverageRow[], methods?: readonly CollectionMethod[]) =>
  createCheckRunner(contextOf(matrix, methods), requirements, waiving).run(chosenMethodsYieldData);

type States = Readonly<Partial<Record<CollectionMethod, 'obtained' | 'not-offered' | 'not-exercised'>>>;
const row = (states: States): CoverageRow =>
  testRow(
    't4-1-resources',
    Object.entries(states).map(([way, state]) => testCell(way as CollectionMethod, state)),
  );
const all = ['beacon', 'interface', 'exchange'] as const;

describe('a platform that says which methods it chose', () => {
  it.each([
    ['gives data by each', ['beacon', 'interface'], [{ beacon: 'obtained', interface: 'obtained' }], 'passed', []],
    [
      'gives data by each, if by one row only',
      ['interface'],
      [{ interface: 'not-offered' }, { interface: 'obtained' }],
      'passed',
      [],
    ],
    [
      'gives nothing by one of them',
      ['beacon', 'exchange'],
      [{ beacon: 'obtained', exchange: 'not-offered' }],
      'failed',
      ['exchange'],
    ],
    [
      'gives nothing by any',
      all,
      [{ beacon: 'not-offered', interface: 'not-offered', exchange: 'not-offered' }],
      'failed',
      all,
    ],
    [
      'gives nothing by one, of which a part could not be tried',
      ['interface'],
      [{ interface: 'not-exercised' }, { interface: 'not-offered' }],
      'failed',
      ['interface'],
    ],
    [
      'is not judged by what another method would bring',
      ['interface'],
      [{ interface: 'obtained', exchange: 'not-offered', beacon: 'not-offered' }],
      'passed',
      [],
    ],
  ] as const)('%s', async (_, methods, rows, verdict, silent) => {
    const result = await examine(rows.map(row), methods);
    expect(result.verdict).toBe(verdict);
    expect(result.findings.map(({ expected }) => (expected as { en: string }).en.split(' by ')[1])).toEqual(silent);
  });

  it('and of one that could not be tried says nothing yet, with what to supply', async () => {
    const result = await examine([row({ beacon: 'obtained', interface: 'not-exercised' })], ['beacon', 'interface']);
    expect(result).toMatchObject({
      verdict: 'inconclusive',
      reason: 'not-observable',
      detail: { 'zh-CN': '未能采集：数据接口采集。', en: 'Could not be collected by: interface.' },
      supply: [{ kind: 'method', name: 'interface' }],
    });
    expect(result.supply).toHaveLength(1);
  });

  it('says nothing yet of a method that no row could tell', async () => {
    expect(await examine([], ['exchange'])).toMatchObject({
      verdict: 'inconclusive',
      supply: [{ kind: 'method', name: 'exchange' }],
    });
  });
});

describe('a platform that did not say which methods it chose', () => {
  it('chose those that give data', async () => {
    const result = await examine([row({ beacon: 'not-offered', interface: 'obtained', exchange: 'not-exercised' })]);
    expect(result).toMatchObject({ verdict: 'passed', findings: [] });
  });

  it('and gives none by any is told of all three', async () => {
    const result = await examine([row({ beacon: 'not-offered', interface: 'not-offered', exchange: 'not-exercised' })]);
    expect(result).toMatchObject({
      verdict: 'inconclusive',
      detail: {
        'zh-CN': '未能采集：数据代码采集、数据接口采集、库表交换采集。',
        en: 'Could not be collected by: beacon, interface, table exchange.',
      },
    });
    expect(result.supply?.map(({ name }) => name)).toEqual(all);
  });
});

it('counts neither a way that the text does not allow nor the sources that are not the candidate', async () => {
  const matrix = [
    testRow('t3-1-unique-visitors', [
      testCell('interface', 'obtained', { allowed: false }),
      testCell('interface', 'not-offered'),
      testCell('source', 'obtained'),
    ]),
  ];
  expect((await examine(matrix, ['interface'])).verdict).toBe('failed');
});

it('says what is wrong and what to do, in both languages', async () => {
  const { findings } = await examine([row({ beacon: 'not-offered' })], ['beacon']);
  expect(findings).toEqual([
    {
      basis: 'text',
      code: 'content.chosen-method-yields-nothing',
      message: {
        'zh-CN': '接入平台声明选用数据代码采集，但以这种方式没有取得任何数据。',
        en: 'The platform says that it chose beacon, but nothing was obtained that way.',
      },
      expected: {
        'zh-CN': '经所选方式 beacon 至少取得表 2～6 的一行',
        en: 'at least one row of tables 2–6 by beacon',
      },
      actual: 'none',
      pointer: 'methods',
      hint: {
        'zh-CN': '使所声明的方式真正提供数据，或从 methods 中删去。',
        en: 'Make the method that is named really give data, or leave it out of `methods`.',
      },
    },
  ]);
});

describe('the check', () => {
  it('holds for the requirement of 5.2 and for platforms of every kind, whatever they hand over', async () => {
    expect(chosenMethodsYieldData.platforms).toEqual(platformKinds);
    const result = await examine([row({ beacon: 'obtained' })]);
    expect(result).toMatchObject({ clauses: ['5.2'], channel: 'content', basis: 'text' });
    expect(Object.values(result.title)).toEqual([
      expect.stringContaining('采集方式'),
      expect.stringContaining('method'),
    ]);
  });

  it('begins when the matrix has been collected', async () => {
    const matrix: CoverageRow[] = [];
    const collect = async (): Promise<void> => void matrix.push(row({ beacon: 'obtained' }));
    const checks = [chosenMethodsYieldData];
    const verdicts: string[] = [];
    for await (const { verdict } of runChecks({
      checks,
      requirements,
      context: contextOf(matrix),
      collect,
      ...waiving,
    }))
      verdicts.push(verdict);
    expect(verdicts).toEqual(['passed']);
  });
});
