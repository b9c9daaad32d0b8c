import { platformKinds } from '../../spec/platformKind.ts';
import type { Check } from '../engine/running/check.ts';
import type { Finding } from '../engine/verdict/finding.ts';
import { inconclusive, judged } from '../engine/verdict/outcome.ts';
import type { CollectionMethod } from '../../spec/collectionMethod.ts';
import { methodSupply } from './methodSupply.ts';

const names: Readonly<Record<CollectionMethod, readonly [string, string]>> = {
  beacon: ['数据代码采集', 'beacon'],
  interface: ['数据接口采集', 'interface'],
  exchange: ['库表交换采集', 'table exchange'],
};

const nothingCame = (method: CollectionMethod): Finding => ({
  code: 'content.chosen-method-yields-nothing',
  message: {
    'zh-CN': `接入平台声明选用${names[method][0]}，但以这种方式没有取得任何数据。`,
    en: `The platform says that it chose ${names[method][1]}, but nothing was obtained that way.`,
  },
  expected: {
    'zh-CN': `经所选方式 ${method} 至少取得表 2～6 的一行`,
    en: `at least one row of tables 2–6 by ${method}`,
  },
  actual: 'none',
  pointer: 'methods',
  hint: {
    'zh-CN': '使所声明的方式真正提供数据，或从 methods 中删去。',
    en: 'Make the method that is named really give data, or leave it out of `methods`.',
  },
});

/** 5.2: a platform chooses one or several of the three methods; what it says it chose gives data. */
export const chosenMethodsYieldData: Check = {
  id: 'content.chosen-methods-yield-data',
  verifies: ['chooses-collection-methods'],
  channel: 'content',
  title: {
    'zh-CN': '接入平台所选的每一种采集方式都取得了数据',
    en: 'Every collection method that the platform chose has given data',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: [],
  last: true,
  run: async ({ target, coverage }) => {
    const cells = coverage().flatMap((row) => row.cells.filter(({ allowed, way }) => allowed && way !== 'source'));
    const of = (method: CollectionMethod) => cells.filter(({ way }) => way === method);
    const gave = (method: CollectionMethod): boolean => of(method).some(({ state }) => state === 'obtained');
    // What is said of a method that could not be tried is still open.
    const untried = (method: CollectionMethod): boolean => of(method).every(({ state }) => state === 'not-exercised');
    const all: readonly CollectionMethod[] = ['beacon', 'interface', 'exchange'];
    const chosen = target.methods ?? all.filter(gave);
    const silent = chosen.filter((method) => !gave(method));
    const findings = silent.filter((method) => !untried(method)).map(nothingCame);
    if (findings.length > 0 || (silent.length === 0 && chosen.length > 0)) return judged(findings);
    return inconclusive(
      'not-observable',
      {
        'zh-CN': `未能采集：${(silent.length > 0 ? silent : all).map((method) => names[method][0]).join('、')}。`,
        en: `Could not be collected by: ${(silent.length > 0 ? silent : all).map((method) => names[method][1]).join(', ')}.`,
      },
      ...(silent.length > 0 ? silent : all).map(methodSupply),
    );
  },
};
