import { validateEntity } from '../../../spec/entities/validateEntity.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { supplies } from '../calling/supplies.ts';
import { declaredFlag } from '../reading/declaredFlag.ts';
import { fetchRecords } from '../reading/fetchRecords.ts';
import { tableItemsOf } from '../reading/tableItems.ts';

/** So many broken records of an entity say what is wrong with it: to put each of a million into words takes a minute. */
const mostBroken = 1_000;

/** 7.2.3: data in the specified format; types, lengths and formats are the profile's. What tables 2 to 6 list is left to the table checks. */
export const recordsFollowSchema: Check = {
  id: 'interface.records-follow-the-schema',
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: { 'zh-CN': '各接口的记录符合数据格式', en: 'The records of every interface follow the data format' },
  comparedWith: { profile: ['interfaces.recordFormat'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const findings: Finding[] = [];
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const { deletedValues } = context.profile.values.interfaces;
    let looked = 0;
    for (const { entity } of able.accepted) {
      const fetched = await fetchRecords(context, entity, { mostPages: 2 });
      if (!fetched.ok) continue;
      looked += fetched.records.length;
      const broken = new Map<string, Finding>();
      let brokenRecords = 0;
      for (const [at, record] of fetched.records.entries()) {
        if (brokenRecords >= mostBroken) break;
        // The flag as the platform declares it; another way to write it is not what it declared.
        const problems = validateEntity(entity, declaredFlag(record, deletedValues));
        if (problems.length > 0) brokenRecords += 1;
        for (const problem of problems) {
          const name = `${problem.field} ${problem.rule}`;
          const ofTable =
            problem.field !== null &&
            (problem.rule === 'required' || problem.actual === null) &&
            tableItemsOf(entity).includes(problem.field);
          if (ofTable || broken.has(name)) continue;
          broken.set(name, {
            code: 'interface.record-invalid',
            message: {
              'zh-CN': `${entity} 的记录：${problem.message['zh-CN']}。`,
              en: `A record of ${entity}: ${problem.message.en}.`,
            },
            expected: problem.expected,
            actual: problem.actual,
            pointer: `${fetched.url}#/records/${at}${problem.pointer}`,
            hint: {
              'zh-CN': `按 spec/entities/${entity}.schema.json 给出该字段。`,
              en: `Give the field as spec/entities/${entity}.schema.json has it.`,
            },
            evidence: fetched.evidence,
          });
        }
      }
      findings.push(...[...broken.values()].slice(0, 20));
    }
    return findings.length === 0 && looked === 0
      ? inconclusive(
          'no-data',
          { 'zh-CN': '没有得到可供检查的记录。', en: 'No record came that could be looked at.' },
          supplies.records(able.accepted[0].entity),
        )
      : judged(findings);
  },
};
