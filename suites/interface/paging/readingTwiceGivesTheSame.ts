import type { EntityName } from '../../../spec/entities/entityName.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { mandatoryEntities } from '../calling/mandatoryEntities.ts';
import type { CandidateRecord } from '../reading/candidatePage.ts';
import { fetchRecords } from '../reading/fetchRecords.ts';
import type { FetchedRecords } from '../reading/fetchRecords.ts';

type Reading = Extract<FetchedRecords, { readonly ok: true }>;

/** The ids that both readings have, in the order of the first: what came or went meanwhile tells nothing. */
const shared = (
  records: readonly CandidateRecord[],
  others: readonly CandidateRecord[],
  key: string,
): readonly string[] => {
  const known = new Set(others.map((record) => String(record[key])));
  return records.map((record) => String(record[key])).filter((id) => known.has(id));
};

const compare = (entity: EntityName, one: Reading, two: Reading): readonly Finding[] => {
  const key = keyField(entity);
  const evidence = [...one.evidence, ...two.evidence];
  const findings: Finding[] = [];
  const [before, after] = [shared(one.records, two.records, key), shared(two.records, one.records, key)];
  if (JSON.stringify(before) !== JSON.stringify(after) || (before.length === 0 && one.records.length > 0))
    findings.push({
      code: 'interface.order-changes',
      message: {
        'zh-CN': `两次读取 ${one.url} 得到的记录或其次序不同。`,
        en: `Two readings of ${one.url} gave other records, or the same ones in another order.`,
      },
      expected: one.records.slice(0, 10).map((record) => record[key]),
      actual: two.records.slice(0, 10).map((record) => record[key]),
      pointer: one.url,
      hint: { 'zh-CN': '查询时指定不变的排序。', en: 'Give the query an order that does not change.' },
      evidence,
    });
  // An id that several records carry tells none of them; its check says so.
  const counts = new Map<unknown, number>();
  for (const { [key]: id } of one.records) counts.set(id, (counts.get(id) ?? 0) + 1);
  const times = new Map(
    one.records.filter((record) => counts.get(record[key]) === 1).map((record) => [record[key], record['updateTime']]),
  );
  const touched = two.records.find(
    (record) => times.has(record[key]) && times.get(record[key]) !== record['updateTime'],
  );
  if (touched !== undefined)
    findings.push({
      code: 'interface.reading-changes-records',
      message: {
        'zh-CN': `读取改变了记录 ${String(touched[key])} 的更新时间。`,
        en: `Reading changed the update time of the record ${String(touched[key])}.`,
      },
      expected: times.get(touched[key]),
      actual: touched['updateTime'],
      pointer: `${one.url}#${String(touched[key])}/updateTime`,
      hint: {
        'zh-CN': '更新时间只随插入、更新和软删除推进。',
        en: 'Let inserts, updates and soft deletes alone advance the update time.',
      },
      evidence,
      comparedWith: { profile: ['interfaces.rest.methods'] },
    });
  return findings;
};

/** 7.2.5: GET is safe. Read twice with nothing changed between, the records, their update times and their order are the same. */
export const readingTwiceGivesTheSame: Check = {
  id: 'interface.reading-twice-gives-the-same',
  verifies: ['interfaces-restful'],
  channel: 'interface',
  title: { 'zh-CN': '重复读取结果不变', en: 'Reading twice gives the same' },
  comparedWith: { profile: ['interfaces.paging.order'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  locks: ['business-data'],
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const wanted: readonly EntityName[] = mandatoryEntities(context.target.kind);
    const named = able.accepted.filter(({ entity }) => wanted.includes(entity));
    const findings: Finding[] = [];
    for (const { entity } of named.length > 0 ? named : [able.accepted[0]]) {
      const one = await fetchRecords(context, entity, { fresh: true, mostPages: 1 });
      if (!one.ok) return one.outcome;
      const two = await fetchRecords(context, entity, { fresh: true, mostPages: 1 });
      if (!two.ok) return two.outcome;
      for (const problem of compare(entity, one, two)) findings.push(problem);
    }
    return judged(findings);
  },
};
