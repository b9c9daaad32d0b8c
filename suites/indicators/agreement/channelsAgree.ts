import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { IndicatorValue } from '../../../mocks/monitoring-platform/indicators/contract/indicatorValue.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { supplies } from '../../beacon/seeing/supplies.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { collectBy } from '../loops/collectBy.ts';
import { readIndicators } from '../loops/readIndicators.ts';

interface Reconciliation {
  readonly id: string;
  readonly title: Check['title'];
  readonly indicators: Readonly<Record<PlatformKind, readonly string[]>>;
  readonly entities: Readonly<Record<PlatformKind, readonly EntityName[]>>;
}

const columns = [
  't2-1-column-id',
  't2-2-column-level',
  't2-3-column-name',
  't2-4-parent-column-id',
  't2-5-column-link',
  't2-6-platform-id',
];

const stocks: Reconciliation = {
  id: 'indicators.stocks-agree-across-channels',
  title: {
    'zh-CN': '用户、目录与网站栏目按接口与按前置数据库统计的结果一致',
    en: 'Users, catalogue and site columns come out the same by interface and by front database',
  },
  entities: {
    resource: ['site-column', 'user', 'resource'],
    service: ['site-column', 'user', 'service-item'],
    management: ['site-column', 'user', 'management-item'],
  },
  indicators: {
    resource: [
      ...columns,
      't4-1-resources',
      't4-2-resources-by-type',
      't4-3-resources-by-source',
      't4-4-resources-by-stage',
      't4-5-resources-by-subject',
      't4-6-users',
      't4-7-users-by-type',
    ],
    service: [...columns, 't5-1-service-items', 't5-5-users', 't5-6-users-by-type'],
    management: [...columns, 't6-1-management-items', 't6-2-users', 't6-3-users-by-type'],
  },
};

const flows: Reconciliation = {
  id: 'indicators.flows-agree-across-channels',
  title: {
    'zh-CN': '互动、办件、表单与调用按接口与按前置数据库统计的结果一致',
    en: 'Interactions, cases, forms and calls come out the same by interface and by front database',
  },
  entities: {
    resource: ['evaluation'],
    service: ['service-case', 'service-evaluation'],
    management: ['form', 'data-item', 'data-item-call'],
  },
  indicators: {
    resource: ['t4-11-ratings', 't4-12-average-score', 't4-13-likes', 't4-14-forwards', 't4-15-favourites'],
    service: [
      't5-2-accepted-cases',
      't5-3-completed-cases',
      't5-4-average-handling-time',
      't5-7-evaluations',
      't5-8-good-evaluations',
      't5-9-bad-evaluations',
    ],
    management: ['t6-4-automatic-fill-share', 't6-5-external-call-rate'],
  },
};

/** Ten years: everything that ever happened. */
const always = 3653;

const near = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a)));

/** Values by their dimensions, the whole under the empty name. */
const parts = (value: IndicatorValue): ReadonlyMap<string, number | null> =>
  new Map([
    ['', value.value],
    ...value.breakdown.map(
      (part) =>
        [
          Object.entries(part.dimensions)
            .map(([name, text]) => `${name}=${text}`)
            .join(', '),
          part.value,
        ] as const,
    ),
  ]);

const differences = (
  id: string,
  byInterface: IndicatorValue | undefined,
  byExchange: IndicatorValue | undefined,
): readonly Finding[] => {
  if (byInterface?.status !== 'computed' || byExchange?.status !== 'computed') return [];
  const [a, b] = [parts(byInterface), parts(byExchange)];
  // The whole first: where it differs, its parts say nothing new.
  const part = [...new Set([...a.keys(), ...b.keys()])].find((name) => !near(a.get(name) ?? null, b.get(name) ?? null));
  if (part === undefined) return [];
  const [left, right] = [a.get(part) ?? null, b.get(part) ?? null];
  const name = indicators.find((indicator) => indicator.id === id)?.name ?? { 'zh-CN': id, en: id };
  const where = part === '' ? '' : ` (${part})`;
  return [
    {
      code: 'indicators.channels-differ',
      message: {
        'zh-CN': `指标“${name['zh-CN']}”${where}按接口为 ${left ?? '无'}，按前置数据库为 ${right ?? '无'}`,
        en: `the indicator “${name.en}”${where} is ${left ?? 'absent'} by interface and ${right ?? 'absent'} by front database`,
      },
      expected: left,
      actual: right,
      pointer: part === '' ? id : `${id}: ${part}`,
      hint: {
        'zh-CN': '两种方式应给出同一批数据；检查推送是否漏掉、多出或改变了记录。',
        en: 'Both methods should give the same data; see whether the push leaves records out, adds or changes some.',
      },
    },
  ];
};

const run = async (one: Reconciliation, context: CheckContext): Promise<Outcome> => {
  const { kind, interfaces } = context.target;
  const entities = one.entities[kind].filter((entity) => interfaces?.urls[entity] !== undefined);
  if (entities.length === 0)
    return inconclusive(
      'no-data',
      { 'zh-CN': '这些数据没有同时经两种方式提供。', en: 'None of this is offered by both methods.' },
      ...one.entities[kind].map(supplies.entity),
    );
  for (const channel of ['exchange', 'interface'] as const) {
    const problem = await collectBy(context, channel, entities);
    if (problem !== undefined) return problem;
  }
  const ids = one.indicators[kind];
  const [byInterface, byExchange] = [
    await readIndicators(context, 'interface', ids, always),
    await readIndicators(context, 'exchange', ids, always),
  ];
  const seen = ids.flatMap((id) => [byInterface.value(id)?.value, byExchange.value(id)?.value]);
  if (!seen.some((value) => (value ?? 0) !== 0))
    return inconclusive(
      'no-data',
      {
        'zh-CN': '两种方式都没有这些数据，无从比较。',
        en: 'Neither method has any of this, so there is nothing to compare.',
      },
      ...entities.map(supplies.data),
    );
  return judged(ids.flatMap((id) => differences(id, byInterface.value(id), byExchange.value(id))));
};

const check = (one: Reconciliation): Check => ({
  id: one.id,
  verifies: ['front-database-prepared'],
  channel: 'indicators',
  title: one.title,
  comparedWith: { profile: ['interfaces.paths', 'interfaces.paging', 'exchange.tables', 'exchange.columns'] },
  platforms: ['resource', 'service', 'management'],
  needs: ['interfaces', 'front-database'],
  locks: ['control', 'business-data', 'front-database'],
  deadlineMs: 30_000,
  run: (context) => run(one, context),
});

/** The same data by two methods must give the same indicators (8.4: consistency). */
export const channelsAgree: readonly Check[] = [check(stocks), check(flows)];
