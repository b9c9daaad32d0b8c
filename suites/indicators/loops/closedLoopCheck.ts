import type { EntityName } from '../../../spec/entities/entityName.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import type { ClosedLoop, Expectation } from './closedLoop.ts';
import { collectBy } from './collectBy.ts';
import type { RecordChannel } from '../../../mocks/monitoring-platform/runs/contract/landed.ts';
import { readIndicators } from './readIndicators.ts';
import type { IndicatorReader } from './readIndicators.ts';

const near = (a: number | undefined, b: number): boolean =>
  a !== undefined && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
const nameOf = (id: string) => indicators.find((indicator) => indicator.id === id)?.name ?? { 'zh-CN': id, en: id };

const finding = (
  loop: ClosedLoop,
  { indicator, dimensions }: Expectation,
  expected: number,
  actual: number | undefined,
  when: 'made' | 'removed',
): Finding => {
  const name = nameOf(indicator);
  const part =
    dimensions === undefined
      ? ''
      : ` (${Object.entries(dimensions)
          .map(([key, value]) => `${key}=${value}`)
          .join(', ')})`;
  return {
    code: when === 'made' ? 'indicators.made-not-counted' : 'indicators.removed-still-counted',
    message:
      when === 'made'
        ? {
            'zh-CN': `新产生的数据没有如数进入指标“${name['zh-CN']}”${part}`,
            en: `what was newly made does not show in full in the indicator “${name.en}”${part}`,
          }
        : {
            'zh-CN': `软删除的数据仍计入指标“${name['zh-CN']}”${part}`,
            en: `what was soft-deleted still counts in the indicator “${name.en}”${part}`,
          },
    expected,
    actual: actual ?? null,
    pointer: indicator,
    hint:
      loop.channel === 'interface'
        ? {
            'zh-CN': '新增、软删除的记录应出现在下一次接口查询的结果中，后者以 isDeleted 标明。',
            en: 'Let records that were added or soft-deleted appear in the next answer of the interface, the latter marked isDeleted.',
          }
        : {
            'zh-CN': '业务系统中的每一次新增、更新、软删除都应随下一次增量推送进入前置数据库。',
            en: 'Let every insert, update and soft delete of the business systems reach the front database with the next incremental push.',
          },
  };
};

const compare = (
  loop: ClosedLoop,
  expectations: readonly Expectation[],
  before: IndicatorReader,
  after: IndicatorReader,
): readonly Finding[] =>
  expectations.flatMap((one) => {
    const expected = 'value' in one ? one.value : (before.read(one.indicator, one.dimensions) ?? 0) + one.rise;
    const actual = after.read(one.indicator, one.dimensions);
    return near(actual, expected) ? [] : [finding(loop, one, expected, actual, 'made')];
  });

const back = (
  loop: ClosedLoop,
  expectations: readonly Expectation[],
  before: IndicatorReader,
  after: IndicatorReader,
): readonly Finding[] =>
  expectations.flatMap((one) => {
    if ('value' in one) return [];
    const expected = before.read(one.indicator, one.dimensions) ?? 0;
    const actual = after.read(one.indicator, one.dimensions) ?? 0;
    return near(actual, expected) ? [] : [finding(loop, one, expected, actual, 'removed')];
  });

const run = async (loop: ClosedLoop, context: CheckContext): Promise<Outcome> => {
  const { control } = context.target;
  if (control === undefined)
    return inconclusive('control-missing', { 'zh-CN': '未授予控制', en: 'no control is granted' });
  const collect = (): Promise<Outcome | undefined> => collectBy(context, loop.channel, loop.entities);
  const read = (): Promise<IndicatorReader> => readIndicators(context, loop.channel, loop.indicators);
  const made: { readonly entity: EntityName; readonly id: string }[] = [];
  const remove = async (): Promise<void> => {
    for (const { entity, id } of made.splice(0).toReversed()) await control.softDelete(entity, id);
  };
  try {
    const first = await collect();
    if (first !== undefined) return first;
    const before = await read();
    const expectations = await loop.act(
      context,
      async (entity, record) => {
        const id = await control.insert(entity, record);
        made.push({ entity, id });
        return id;
      },
      (part) => `${context.correlationId.slice(0, 40)}-${part}`,
    );
    const second = await collect();
    if (second !== undefined) return second;
    const findings = compare(loop, expectations, before, await read());
    await remove();
    const third = await collect();
    if (third !== undefined) return third;
    // What never arrived cannot be seen to go.
    return judged(findings.length > 0 ? findings : back(loop, expectations, before, await read()));
  } finally {
    await remove().catch(() => {});
  }
};

/** By which a channel is read. */
const conventions: Readonly<Record<RecordChannel, readonly string[]>> = {
  interface: ['interfaces.paths', 'interfaces.paging'],
  exchange: ['exchange.tables', 'exchange.columns'],
};

/** The check that closes a loop: interfaces, tables and formulas are values of the profile. */
export const closedLoopCheck = (loop: ClosedLoop): Check => ({
  id: loop.id,
  verifies: loop.verifies,
  channel: 'indicators',
  title: loop.title,
  comparedWith: { profile: [...conventions[loop.channel], ...(loop.values ?? [])] },
  platforms: loop.kinds,
  needs: loop.channel === 'interface' ? ['interfaces', 'control'] : ['front-database', 'control'],
  locks: ['control', 'business-data', ...(loop.channel === 'exchange' ? (['front-database'] as const) : [])],
  deadlineMs: 30_000,
  run: (context) => run(loop, context),
});
