import type { IndicatorValue } from '../../../mocks/monitoring-platform/indicators/contract/indicatorValue.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { supplies } from '../../beacon/seeing/supplies.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { ComparedWith } from '../../engine/verdict/basis.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { inconclusive, judged, passed } from '../../engine/verdict/outcome.ts';
import { collectBy } from '../loops/collectBy.ts';
import type { RecordChannel } from '../../../mocks/monitoring-platform/runs/contract/landed.ts';
import { impossibleRows } from './impossibleRows.ts';

/** What holds of the numbers of any platform, whatever happened on it. */
interface Plausibility {
  readonly kind: PlatformKind;
  readonly id: string;
  readonly verifies: readonly [string, ...string[]];
  readonly title: Localized;
  readonly entities: readonly EntityName[];
  /** Value and every part lie within [least, most]. */
  readonly within: readonly {
    readonly indicator: string;
    readonly least: number;
    readonly most: number;
    readonly comparedWith: ComparedWith;
  }[];
  /** The sum of the first ones is at most the second. */
  readonly atMost: readonly {
    readonly parts: readonly string[];
    readonly whole: string;
    readonly comparedWith: ComparedWith;
  }[];
  /** The parts of the first sum up to the second. */
  readonly addUp: readonly { readonly parts: string; readonly whole: string }[];
}

const records: ComparedWith = { profile: ['indicators.recordsPlausible'] };

const resource: Plausibility = {
  kind: 'resource',
  id: 'indicators.resources-plausible',
  verifies: ['resources-obtained', 'resources-table-4'],
  title: {
    'zh-CN': '资源类指标的记录与数值合理且相互一致：评分在范围内、分项之和等于总数、互动不发生在未来',
    en: 'Records and numbers of table 4 are possible and agree with each other: scores in range, parts add up, no interaction lies ahead',
  },
  entities: ['resource', 'user', 'evaluation'],
  within: [{ indicator: 't4-12-average-score', least: 1, most: 5, comparedWith: records }],
  atMost: [],
  addUp: [
    { parts: 't4-2-resources-by-type', whole: 't4-1-resources' },
    { parts: 't4-3-resources-by-source', whole: 't4-1-resources' },
    { parts: 't4-4-resources-by-stage', whole: 't4-1-resources' },
    { parts: 't4-7-users-by-type', whole: 't4-6-users' },
  ],
};

const service: Plausibility = {
  kind: 'service',
  id: 'indicators.services-plausible',
  verifies: ['services-obtained', 'services-table-5'],
  title: {
    'zh-CN': '服务类指标的记录与数值合理且相互一致：办结不早于受理、好评差评不多于评价、没有发生在未来的办件',
    en: 'Records and numbers of table 5 are possible and agree with each other: no case completed before it was accepted, no more good and bad evaluations than evaluations, none ahead',
  },
  entities: ['service-item', 'user', 'service-case', 'service-evaluation'],
  within: [],
  atMost: [
    // Cases accepted before the platform's records begin are completed within them: strange, not impossible.
    { parts: ['t5-3-completed-cases'], whole: 't5-2-accepted-cases', comparedWith: { profile: [] } },
    {
      parts: ['t5-8-good-evaluations', 't5-9-bad-evaluations'],
      whole: 't5-7-evaluations',
      comparedWith: { profile: ['indicators.goodScoreAtLeast', 'indicators.badScoreAtMost'] },
    },
  ],
  addUp: [{ parts: 't5-6-users-by-type', whole: 't5-5-users' }],
};

const management: Plausibility = {
  kind: 'management',
  id: 'indicators.management-plausible',
  verifies: ['management-obtained', 'management-table-6'],
  title: {
    'zh-CN': '管理类指标的记录与数值合理且相互一致：自动填报不超过全部字段、调用的数据项存在、分项之和等于总数',
    en: 'Records and numbers of table 6 are possible and agree with each other: no more fields filled automatically than there are, only data items called that exist, parts add up',
  },
  entities: ['management-item', 'user', 'form', 'data-item', 'data-item-call'],
  // A share above the whole contradicts the row itself.
  within: [{ indicator: 't6-4-automatic-fill-share', least: 0, most: 100, comparedWith: 'text' }],
  atMost: [],
  addUp: [{ parts: 't6-3-users-by-type', whole: 't6-2-users' }],
};

const day = 86_400_000;
/** Rounding of sums and means. */
const slack = 1e-6;
const nameOf = (id: string): Localized =>
  indicators.find((indicator) => indicator.id === id)?.name ?? { 'zh-CN': id, en: id };

const implausible = (
  id: string,
  zh: string,
  en: string,
  values: Pick<Finding, 'expected' | 'actual'>,
  comparedWith: ComparedWith,
): Finding => ({
  code: 'indicators.implausible',
  message: { 'zh-CN': `指标“${nameOf(id)['zh-CN']}”${zh}`, en: `the indicator “${nameOf(id).en}” ${en}` },
  ...values,
  pointer: id,
  hint: {
    'zh-CN': '检查源记录的数值、时间与去重方式；此处不需要控制权，仅凭观察到的数据即可判断。',
    en: 'Look at the values, times and duplicates of the source records; nothing but observed data was needed to see this.',
  },
  comparedWith,
});

const judge = (one: Plausibility, values: readonly IndicatorValue[]): readonly Finding[] => {
  const computed = (id: string) => values.find((value) => value.id === id && value.status === 'computed');
  const valueOf = (id: string): number | undefined => computed(id)?.value ?? undefined;
  const findings: Finding[] = [];
  for (const { indicator, least, most, comparedWith } of one.within) {
    const found = computed(indicator);
    // What pages report is not of the records that are looked at here.
    if (found?.status === 'computed' && found.readings?.some(({ id, value }) => id === 'records' && value === null))
      continue;
    const outside = [found?.value ?? null, ...(found?.breakdown ?? []).map(({ value }) => value)].find(
      (value) => value !== null && (value < least - slack || value > most + slack),
    );
    if (outside !== undefined)
      findings.push(
        implausible(
          indicator,
          `的数值 ${outside} 不可能出现`,
          `has the impossible value ${outside}`,
          { expected: { least, most }, actual: outside },
          comparedWith,
        ),
      );
  }
  for (const { parts, whole, comparedWith } of one.atMost) {
    const most = valueOf(whole);
    const sum = parts.reduce((total, id) => total + (valueOf(id) ?? 0), 0);
    if (most !== undefined && sum > most + slack)
      findings.push(
        implausible(
          parts[0] ?? whole,
          `多于“${nameOf(whole)['zh-CN']}”`,
          `exceeds “${nameOf(whole).en}”`,
          { expected: most, actual: sum },
          comparedWith,
        ),
      );
  }
  for (const { parts, whole } of one.addUp) {
    const total = valueOf(whole);
    const sum = (computed(parts)?.breakdown ?? []).reduce((all, { value }) => all + (value ?? 0), 0);
    if (total !== undefined && computed(parts) !== undefined && Math.abs(sum - total) > slack)
      findings.push(
        implausible(
          parts,
          `各分项之和不等于“${nameOf(whole)['zh-CN']}”`,
          `has parts that do not add up to “${nameOf(whole).en}”`,
          { expected: total, actual: sum },
          records,
        ),
      );
  }
  return findings;
};

/** By interface where it offers any of this, by front database otherwise. */
const wayOf = (
  one: Plausibility,
  { interfaces, frontDatabase }: CheckContext['target'],
): { readonly channel: RecordChannel; readonly entities: readonly EntityName[] } | undefined => {
  const entities = one.entities.filter((entity) => interfaces?.urls[entity] !== undefined);
  if (entities.length > 0) return { channel: 'interface', entities };
  return frontDatabase === undefined ? undefined : { channel: 'exchange', entities: one.entities };
};

const run = async (one: Plausibility, context: CheckContext): Promise<Outcome> => {
  const way = wayOf(one, context.target);
  if (way === undefined)
    return inconclusive(
      'no-data',
      {
        'zh-CN': '没有接口也没有前置数据库提供这些数据。',
        en: 'Neither an interface nor a front database offers any of this.',
      },
      ...one.entities.map((entity) => supplies.entity(entity)),
    );
  const { channel, entities } = way;
  const problem = await collectBy(context, channel, entities);
  if (problem !== undefined) return problem;
  const { findings, rows } = await impossibleRows(context, channel, entities);
  const empty = [...rows].filter(([, count]) => count === 0).map(([entity]) => entity);
  if (empty.length === rows.size)
    return inconclusive(
      'no-data',
      { 'zh-CN': '这些数据都没有记录，无从判断。', en: 'There is no record of any of this to look at.' },
      ...empty.map((entity) => supplies.data(entity)),
    );
  const now = context.clock.now();
  const values = await context.monitoring.indicators.compute({
    platformId: context.target.platformId,
    ids: [
      ...new Set([
        ...one.within.map(({ indicator }) => indicator),
        ...one.atMost.flatMap(({ parts, whole }) => [...parts, whole]),
        ...one.addUp.flatMap(({ parts, whole }) => [parts, whole]),
      ]),
    ],
    channel,
    from: new Date(now - 20 * 365 * day).toISOString(),
    to: new Date(now + 20 * 365 * day).toISOString(),
  });
  const all = [...judge(one, values), ...findings];
  if (all.length > 0) return judged(all);
  const seen = [...rows].map(([entity, count]) => `${entity} ${count}`).join(', ');
  return passed({ 'zh-CN': `看过的记录：${seen}。`, en: `Records looked at: ${seen}.` });
};

const check = (one: Plausibility): Check => ({
  id: one.id,
  verifies: one.verifies,
  channel: 'indicators',
  title: one.title,
  comparedWith: 'text',
  platforms: [one.kind],
  needs: [],
  locks: ['business-data', 'front-database'],
  deadlineMs: 30_000,
  run: (context) => run(one, context),
});

/** Where the suite can only look on (no control): records and numbers are possible and agree with each other. */
export const plausibleValues: readonly Check[] = [resource, service, management].map(check);
