import { keyField } from '../../../spec/entities/keyField.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { fetchRecords } from '../reading/fetchRecords.ts';

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
    const entity = 'site-column';
    const one = await fetchRecords(context, entity, { fresh: true, mostPages: 1 });
    if (!one.ok) return one.outcome;
    const two = await fetchRecords(context, entity, { fresh: true, mostPages: 1 });
    if (!two.ok) return two.outcome;
    const evidence = [...one.evidence, ...two.evidence];
    const ids = (records: typeof one.records): string =>
      JSON.stringify(records.map((record) => record[keyField(entity)]));
    const findings: Finding[] = [];
    if (ids(one.records) !== ids(two.records)) {
      findings.push({
        code: 'interface.order-changes',
        message: {
          'zh-CN': `两次读取 ${one.url} 得到的记录或其次序不同。`,
          en: `Two readings of ${one.url} gave other records, or the same ones in another order.`,
        },
        expected: one.records.slice(0, 10).map((record) => record[keyField(entity)]),
        actual: two.records.slice(0, 10).map((record) => record[keyField(entity)]),
        pointer: one.url,
        hint: { 'zh-CN': '查询时指定不变的排序。', en: 'Give the query an order that does not change.' },
        evidence,
      });
    }
    const times = new Map(one.records.map((record) => [record[keyField(entity)], record['updateTime']]));
    const touched = two.records.find(
      (record) => times.has(record[keyField(entity)]) && times.get(record[keyField(entity)]) !== record['updateTime'],
    );
    if (touched !== undefined) {
      findings.push({
        code: 'interface.reading-changes-records',
        message: {
          'zh-CN': `读取改变了记录 ${String(touched[keyField(entity)])} 的更新时间。`,
          en: `Reading changed the update time of the record ${String(touched[keyField(entity)])}.`,
        },
        expected: times.get(touched[keyField(entity)]),
        actual: touched['updateTime'],
        pointer: `${one.url}#${String(touched[keyField(entity)])}/updateTime`,
        hint: {
          'zh-CN': '更新时间只随插入、更新和软删除推进。',
          en: 'Let inserts, updates and soft deletes alone advance the update time.',
        },
        evidence,
        comparedWith: { profile: ['interfaces.rest.methods'] },
      });
    }
    return judged(findings);
  },
};
