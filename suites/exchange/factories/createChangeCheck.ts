import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { changedRecords } from '../changing/changedRecords.ts';
import type { ChangedRecord, ChangedRecords } from '../changing/changedRecords.ts';
import { exchangeSupplies } from '../reading/exchangeSupplies.ts';
import type { LeftTo } from './leftTo.ts';
import { oncePerTable } from './oncePerTable.ts';

interface ChangeCheck extends Pick<Check, 'id' | 'verifies' | 'title' | 'comparedWith'> {
  /** What is wrong with one record, or who tells why that cannot be seen. */
  readonly look: (record: ChangedRecord, scene: ChangedRecords, context: CheckContext) => readonly Finding[] | LeftTo;
}

/** A check that looks at records of every data table that the control can change, several of each. */
export const createChangeCheck = ({ look, ...check }: ChangeCheck): Check => ({
  ...check,
  channel: 'exchange',
  platforms: platformKinds,
  needs: ['front-database', 'control'],
  locks: ['control', 'front-database', 'business-data'],
  deadlineMs: 60_000,
  run: async (context) => {
    const scene = await context.use(changedRecords);
    const looked = scene.records.map((record) => ({ record, found: look(record, scene, context) }));
    const findings = looked.flatMap(({ found }) => ('judges' in found ? [] : found));
    if (findings.length > 0) return judged(oncePerTable(findings));
    const refused = [...new Set(scene.refused)];
    if (refused.length > 0)
      return inconclusive(
        'control-failed',
        {
          'zh-CN': `检测控制未能插入 ${refused.join('、')}，这些数据表的变更没有检查到。`,
          en: `The control did not insert ${refused.join(', ')}, so changes of those data tables could not be examined.`,
        },
        exchangeSupplies.insertion(refused),
      );
    const left = looked.flatMap(({ record, found }) => ('judges' in found ? [{ record, judges: found.judges }] : []));
    if (left.length > 0) {
      const tables = [...new Set(left.map(({ record }) => record.table.name))];
      const judges = [...new Set(left.flatMap((one) => one.judges))];
      return inconclusive('blocked', {
        'zh-CN': `表 ${tables.join('、')} 中未出现可供观察的变化，由检查 ${judges.join('、')} 给出结论。`,
        en: `In ${tables.join(', ')} there was no change to look at; ${judges.length === 1 ? 'the check' : 'the checks'} ${judges.join(' and ')} ${judges.length === 1 ? 'concludes' : 'conclude'} on that.`,
      });
    }
    return judged([]);
  },
});
