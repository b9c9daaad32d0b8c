import type { Finding } from '../../engine/verdict/finding.ts';
import { createStructureCheck } from '../factories/createStructureCheck.ts';

/** 7.3.3: increments are taken by the time field. In one with whole seconds two changes look like one; the text names no precision. */
export const timeFieldPrecise = createStructureCheck({
  id: 'exchange.time-field-precise',
  verifies: ['single-time-field'],
  title: {
    'zh-CN': '增量抽取所依据的时间字段足够精确',
    en: 'The time field by which increments are taken is precise enough',
  },
  comparedWith: { profile: ['exchange.timePrecisionDigits'] },
  classes: ['data', 'log', 'alert'],
  look: ({ tables, catalog, context }) => {
    const wanted = context.profile.values.exchange.timePrecisionDigits;
    return tables.flatMap((table): readonly Finding[] => {
      const digits = catalog.get(table.name)?.find(({ name }) => name === table.timeColumn)?.timeDigits;
      if (digits === undefined || digits === null || digits >= wanted) return [];
      return [
        {
          code: 'exchange.time-field-imprecise',
          message: {
            'zh-CN': `表 ${table.name} 的时间字段 ${table.timeColumn} 只有 ${digits} 位小数秒，同一时刻内的多次变更无法区分先后。`,
            en: `The time field ${table.timeColumn} of ${table.name} has ${digits} digits of a second: changes within one of them cannot be told apart.`,
          },
          expected: wanted,
          actual: digits,
          pointer: `${table.name}.${table.timeColumn}`,
          hint: {
            'zh-CN': `改用带 ${wanted} 位小数秒的时间类型。`,
            en: `Use a time type with ${wanted} digits of a second.`,
          },
        },
      ];
    });
  },
});
