import { keyField } from '../../../spec/entities/keyField.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { blocked } from '../calling/blocked.ts';
import { callWorking } from '../calling/callWorking.ts';
import { mandatoryEntities } from '../calling/mandatoryEntities.ts';
import { notDeclared } from '../calling/notDeclared.ts';
import { recordsOf } from '../reading/recordsOf.ts';

const pagesLookedAt = 4;

/** Small pages, one after the other, hold each record once and as many as the total says. Paging is the profile's. */
export const pagesComplete: Check = {
  id: 'interface.pages-complete',
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: { 'zh-CN': '分页不丢失、不重复记录', en: 'Pages neither lose nor repeat a record' },
  comparedWith: { profile: ['interfaces'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  locks: ['business-data'],
  run: async (context) => {
    const { paging } = context.profile.values.interfaces;
    const findings: Finding[] = [];
    for (const entity of mandatoryEntities(context.target.kind)) {
      if (context.target.interfaces?.urls[entity] === undefined) return notDeclared(entity);
      const ask = (page: number, size: number) =>
        callWorking(context, entity, {
          query: { [paging.pageParameter]: String(page), [paging.sizeParameter]: String(size) },
        });
      const first = await ask(1, 1);
      const total = recordsOf(first.json)?.total;
      if (first.status !== 200 || total === undefined) return blocked(first);
      const size = Math.min(paging.maximumSize, Math.max(1, Math.ceil(total / pagesLookedAt)));
      const seen = new Map<string, number>();
      const evidence = [...first.evidence];
      let count = 0;
      for (let page = 1; page <= pagesLookedAt && (page - 1) * size < total; page += 1) {
        const answer = await ask(page, size);
        const got = answer.status === 200 ? recordsOf(answer.json) : undefined;
        if (got === undefined) return blocked(answer);
        evidence.push(...answer.evidence);
        count += got.records.length;
        for (const record of got.records) seen.set(String(record[keyField(entity)]), page);
      }
      const expected = Math.min(total, pagesLookedAt * size);
      if (count === expected && seen.size === expected) continue;
      findings.push({
        code: 'interface.pages-differ-from-total',
        message: {
          'zh-CN': `${entity} 接口的前 ${pagesLookedAt} 页（每页 ${size} 条）应有 ${expected} 条不同的记录，实得 ${count} 条，其中不同的 ${seen.size} 条。`,
          en: `The first ${pagesLookedAt} pages of ${size} of the interface for ${entity} should hold ${expected} different records; ${count} came, ${seen.size} of them different.`,
        },
        expected: { records: expected, different: expected },
        actual: { records: count, different: seen.size },
        pointer: first.url,
        hint: {
          'zh-CN': '按不变的次序（如主键或创建次序）分页，页码自 1 起，各页首尾相接。',
          en: 'Page by an order that never changes (the key, or the order of creation), from page 1, each page starting where the last one ended.',
        },
        evidence,
      });
    }
    return judged(findings);
  },
};
