import type { IndicatorValue } from '../../../mocks/monitoring-platform/indicators/contract/indicatorValue.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { collectBy } from '../loops/collectBy.ts';

/** What holds of the numbers of any platform, whatever happened on it. */
interface Plausibility {
  readonly kind: PlatformKind;
  readonly id: string;
  readonly verifies: readonly [string, ...string[]];
  readonly title: Localized;
  readonly entities: readonly EntityName[];
  /** Value and every part lie within [least, most]. */
  readonly within: readonly { readonly indicator: string; readonly least: number; readonly most: number }[];
  /** The sum of the first ones is at most the second. */
  readonly atMost: readonly { readonly parts: readonly string[]; readonly whole: string }[];
  /** The parts of the first sum up to the second. */
  readonly addUp: readonly { readonly parts: string; readonly whole: string }[];
  /** Happenings, of which none can lie ahead. */
  readonly happened: readonly string[];
}

const resource: Plausibility = {
  kind: 'resource',
  id: 'indicators.resources-plausible',
  verifies: ['resources-obtained'],
  title: {
    'zh-CN': '资源类指标的数值合理且相互一致：评分在范围内、分项之和等于总数、互动不发生在未来',
    en: 'The numbers of table 4 are possible and agree with each other: scores in range, parts add up, no interaction lies ahead',
  },
  entities: ['resource', 'user', 'evaluation'],
  within: [{ indicator: 't4-12-average-score', least: 1, most: 5 }],
  atMost: [],
  addUp: [
    { parts: 't4-2-resources-by-type', whole: 't4-1-resources' },
    { parts: 't4-3-resources-by-source', whole: 't4-1-resources' },
    { parts: 't4-4-resources-by-stage', whole: 't4-1-resources' },
    { parts: 't4-7-users-by-type', whole: 't4-6-users' },
  ],
  happened: ['t4-11-ratings', 't4-13-likes', 't4-14-forwards', 't4-15-favourites'],
};

const service: Plausibility = {
  kind: 'service',
  id: 'indicators.services-plausible',
  verifies: ['services-obtained'],
  title: {
    'zh-CN': '服务类指标的数值合理且相互一致：办结不多于受理、好评差评不多于评价、没有发生在未来的办件',
    en: 'The numbers of table 5 are possible and agree with each other: no more cases completed than accepted, no more good and bad evaluations than evaluations, none ahead',
  },
  entities: ['service-item', 'user', 'service-case', 'service-evaluation'],
  within: [{ indicator: 't5-4-average-handling-time', least: 0, most: Number.MAX_VALUE }],
  atMost: [
    { parts: ['t5-3-completed-cases'], whole: 't5-2-accepted-cases' },
    { parts: ['t5-8-good-evaluations', 't5-9-bad-evaluations'], whole: 't5-7-evaluations' },
  ],
  addUp: [{ parts: 't5-6-users-by-type', whole: 't5-5-users' }],
  happened: ['t5-2-accepted-cases', 't5-3-completed-cases', 't5-7-evaluations'],
};

const management: Plausibility = {
  kind: 'management',
  id: 'indicators.management-plausible',
  verifies: ['management-obtained'],
  title: {
    'zh-CN': '管理类指标的数值合理且相互一致：自动填报不超过全部字段、分项之和等于总数',
    en: 'The numbers of table 6 are possible and agree with each other: no more fields filled automatically than there are, parts add up',
  },
  entities: ['management-item', 'user', 'form'],
  within: [{ indicator: 't6-4-automatic-fill-share', least: 0, most: 100 }],
  atMost: [],
  addUp: [{ parts: 't6-3-users-by-type', whole: 't6-2-users' }],
  happened: [],
};

const day = 86_400_000;
/** Rounding of sums and means. */
const slack = 1e-6;
const nameOf = (id: string): Localized =>
  indicators.find((indicator) => indicator.id === id)?.name ?? { 'zh-CN': id, en: id };

const implausible = (id: string, zh: string, en: string, expected: unknown, actual: unknown): Finding => ({
  code: 'indicators.implausible',
  message: { 'zh-CN': `指标“${nameOf(id)['zh-CN']}”${zh}`, en: `the indicator “${nameOf(id).en}” ${en}` },
  expected,
  actual,
  pointer: id,
  hint: {
    'zh-CN': '检查源记录的数值、时间与去重方式；此处不需要控制权，仅凭观察到的数据即可判断。',
    en: 'Look at the values, times and duplicates of the source records; nothing but observed data was needed to see this.',
  },
});

const judge = (
  one: Plausibility,
  past: readonly IndicatorValue[],
  ahead: readonly IndicatorValue[],
): readonly Finding[] => {
  const computed = (values: readonly IndicatorValue[], id: string) =>
    values.find((value) => value.id === id && value.status === 'computed');
  const valueOf = (id: string): number | undefined => computed(past, id)?.value ?? undefined;
  const findings: Finding[] = [];
  for (const { indicator, least, most } of one.within) {
    const found = computed(past, indicator);
    const outside = [found?.value ?? null, ...(found?.breakdown ?? []).map(({ value }) => value)].find(
      (value) => value !== null && (value < least - slack || value > most + slack),
    );
    if (outside !== undefined)
      findings.push(
        implausible(
          indicator,
          `的数值 ${outside} 不可能出现`,
          `has the impossible value ${outside}`,
          { least, most },
          outside,
        ),
      );
  }
  for (const { parts, whole } of one.atMost) {
    const most = valueOf(whole);
    const sum = parts.reduce((total, id) => total + (valueOf(id) ?? 0), 0);
    if (most !== undefined && sum > most + slack)
      findings.push(
        implausible(parts[0] ?? whole, `多于“${nameOf(whole)['zh-CN']}”`, `exceeds “${nameOf(whole).en}”`, most, sum),
      );
  }
  for (const { parts, whole } of one.addUp) {
    const total = valueOf(whole);
    const sum = (computed(past, parts)?.breakdown ?? []).reduce((all, { value }) => all + (value ?? 0), 0);
    if (total !== undefined && computed(past, parts) !== undefined && Math.abs(sum - total) > slack)
      findings.push(
        implausible(
          parts,
          `各分项之和不等于“${nameOf(whole)['zh-CN']}”`,
          `has parts that do not add up to “${nameOf(whole).en}”`,
          total,
          sum,
        ),
      );
  }
  for (const id of one.happened) {
    const early = computed(ahead, id)?.value ?? 0;
    if (early > 0)
      findings.push(
        implausible(id, `统计到发生在一天以后的记录`, 'counts records that lie more than a day ahead', 0, early),
      );
  }
  return findings;
};

const run = async (one: Plausibility, context: CheckContext): Promise<Outcome> => {
  const { interfaces, platformId } = context.target;
  const entities = one.entities.filter((entity) => interfaces?.urls[entity] !== undefined);
  if (entities.length === 0)
    return inconclusive('no-data', { 'zh-CN': '没有接口提供这些数据', en: 'no interface offers any of this' });
  const problem = await collectBy(context, 'interface', entities);
  if (problem !== undefined) return problem;
  const now = context.clock.now();
  const compute = (ids: readonly string[], from: number, to: number): Promise<readonly IndicatorValue[]> =>
    ids.length === 0
      ? Promise.resolve([])
      : context.monitoring.indicators.compute({
          platformId,
          ids: [...new Set(ids)],
          channel: 'interface',
          from: new Date(from).toISOString(),
          to: new Date(to).toISOString(),
        });
  const past = await compute(
    [
      ...one.within.map(({ indicator }) => indicator),
      ...one.atMost.flatMap(({ parts, whole }) => [...parts, whole]),
      ...one.addUp.flatMap(({ parts, whole }) => [parts, whole]),
    ],
    now - 20 * 365 * day,
    now + day,
  );
  return judged(judge(one, past, await compute(one.happened, now + day, now + 20 * 365 * day)));
};

const check = (one: Plausibility): Check => ({
  id: one.id,
  verifies: one.verifies,
  channel: 'indicators',
  title: one.title,
  comparedWith: { profile: ['indicators'] },
  platforms: [one.kind],
  needs: ['interfaces'],
  locks: ['business-data'],
  deadlineMs: 30_000,
  run: (context) => run(one, context),
});

/** Where the suite can only look on (no control): the numbers are possible and agree with each other. */
export const plausibleValues: readonly Check[] = [resource, service, management].map(check);
