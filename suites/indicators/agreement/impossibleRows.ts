import { rowRules } from '../../../spec/coverage/rowRules.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import type { RecordChannel } from '../../../mocks/monitoring-platform/runs/contract/landed.ts';

export interface ExaminedRows {
  readonly findings: readonly Finding[];
  /** Records looked at, by entity. */
  readonly rows: ReadonlyMap<EntityName, number>;
}

const day = 86_400_000;
/** The share of records that may refer to what is not there (any more), or is otherwise by now. */
const mostDangling = 0.5;

/** Looks at every landed record of these entities for what none can be. */
export const impossibleRows = async (
  { monitoring, target, clock }: CheckContext,
  channel: RecordChannel,
  entities: readonly EntityName[],
): Promise<ExaminedRows> => {
  const rows = new Map<EntityName, number>();
  const findings: Finding[] = [];
  const found = await monitoring.landed.impossible(target.platformId, {
    kind: target.kind,
    channel,
    entities,
    ahead: clock.now() + day,
  });
  for (const { rule: at, total, impossible: bad, example } of found) {
    const rule = rowRules[target.kind][at];
    if (rule === undefined) continue;
    rows.set(rule.entity, total);
    const other = rule.refersTo ?? rule.agreesWith;
    if (bad === 0 || (other !== undefined && bad <= total * mostDangling)) continue;
    const name = indicators.find(({ id }) => id === rule.indicator)?.name;
    findings.push({
      code: 'indicators.record-impossible',
      message: {
        'zh-CN': `${total} 条记录中有 ${bad} 条不可能出现：${rule.text['zh-CN']}，影响指标“${name?.['zh-CN'] ?? rule.indicator}”`,
        en: `${bad} of ${total} records are impossible: ${rule.text.en}; the indicator “${name?.en ?? rule.indicator}” suffers`,
      },
      expected: { impossible: 0 },
      actual: { impossible: bad, of: total, example },
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
