import type { EntityName } from '../../../spec/entities/entityName.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import { landedTable } from '../../../mocks/monitoring-platform/warehouse/landedTable.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import type { RecordChannel } from '../loops/collectBy.ts';
import { rowRules } from './rowRules.ts';
import type { RowRule } from './rowRules.ts';

export interface ExaminedRows {
  readonly findings: readonly Finding[];
  /** Records looked at, by entity. */
  readonly rows: ReadonlyMap<EntityName, number>;
}

const day = 86_400_000;
/** The share of records that may refer to what is not there (any more). */
const mostDangling = 0.5;

const conditionOf = ({ impossible, refersTo }: RowRule): string =>
  refersTo === undefined
    ? impossible
    : // Deleted ones too: without FINAL they are still there, where they were ever given.
      `${impossible} NOT IN (SELECT ${refersTo.key} FROM ${landedTable(refersTo.entity)} WHERE platform_id = {id:String} AND channel = {channel:String})`;

/** Looks at every landed record of these entities for what none can be. */
export const impossibleRows = async (
  { monitoring, target, clock }: CheckContext,
  channel: RecordChannel,
  entities: readonly EntityName[],
): Promise<ExaminedRows> => {
  const rows = new Map<EntityName, number>();
  const findings: Finding[] = [];
  const parameters = {
    id: target.platformId,
    channel,
    ahead: ((clock.now() + day) / 1000).toFixed(3),
  };
  const offered = ({ entity, refersTo }: RowRule): boolean =>
    entities.includes(entity) && (refersTo === undefined || entities.includes(refersTo.entity));
  for (const rule of rowRules[target.kind].filter(offered)) {
    const condition = `ifNull(${conditionOf(rule)}, false)`;
    const [found] = await monitoring.warehouse.query<{ total: string; bad: string; example: string }>(
      `SELECT count() AS total, countIf(${condition}) AS bad, anyIf(toString(${rule.key}), ${condition}) AS example FROM ${landedTable(rule.entity)} FINAL WHERE platform_id = {id:String} AND channel = {channel:String}`,
      parameters,
    );
    const [total, bad] = [Number(found?.total ?? 0), Number(found?.bad ?? 0)];
    rows.set(rule.entity, total);
    if (bad === 0 || (rule.refersTo !== undefined && bad <= total * mostDangling)) continue;
    const name = indicators.find(({ id }) => id === rule.indicator)?.name;
    findings.push({
      code: 'indicators.record-impossible',
      message: {
        'zh-CN': `${total} 条记录中有 ${bad} 条不可能出现：${rule.text['zh-CN']}，影响指标“${name?.['zh-CN'] ?? rule.indicator}”`,
        en: `${bad} of ${total} records are impossible: ${rule.text.en}; the indicator “${name?.en ?? rule.indicator}” suffers`,
      },
      expected: { impossible: 0 },
      actual: { impossible: bad, of: total, example: found?.example ?? '' },
      pointer: `${rule.entity} (${rule.indicator})`,
      hint: {
        'zh-CN': '检查源记录的数值、时间与引用；此处不需要控制权，仅凭观察到的数据即可判断。',
        en: 'Look at values, times and references of the source records; nothing but observed data was needed to see this.',
      },
      comparedWith: { profile: ['indicators.recordsPlausible'] },
    });
  }
  return { findings, rows };
};
