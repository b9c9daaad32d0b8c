import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { fetchRecords } from '../reading/fetchRecords.ts';

/** 7.2.3: a platform gives its own data. Records under another platform's id are landed by nobody; of site columns table 2 speaks itself. */
export const recordsCarryThePlatformId: Check = {
  id: 'interface.records-carry-the-platform-id',
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: {
    'zh-CN': '各接口的记录带有本平台的平台标识',
    en: 'The records of every interface carry the id of this platform',
  },
  comparedWith: { profile: ['interfaces.recordFormat'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const { platformId } = context.target;
    const findings: Finding[] = [];
    for (const { entity } of able.accepted) {
      if (entity === 'site-column') continue;
      const fetched = await fetchRecords(context, entity, { mostPages: 2 });
      if (!fetched.ok) continue;
      const { records, url, evidence } = fetched;
      // That there is none is for the check of the schema to say.
      const foreign = records.filter(
        (record) => ![undefined, null, platformId].includes(record['platformId'] as string),
      );
      const [first] = foreign;
      if (first === undefined) continue;
      findings.push({
        code: 'interface.platform-id-differs',
        message: {
          'zh-CN': `${entity} 的 ${records.length} 条记录中有 ${foreign.length} 条的平台标识不是分配给该接入平台的标识。`,
          en: `${foreign.length} of ${records.length} records of ${entity} carry a platform id other than the one assigned to this platform.`,
        },
        expected: platformId,
        actual: first['platformId'],
        pointer: `${url}#/records/${records.indexOf(first)}/platformId`,
        hint: {
          'zh-CN': '平台标识由上级教育管理部门分配，记录中须原样给出。',
          en: 'Use the platform id that the higher authority assigned, unchanged.',
        },
        evidence,
      });
    }
    return judged(findings);
  },
};
