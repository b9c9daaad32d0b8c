import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { addColumn } from '../calling/addColumn.ts';
import { fetchRecords } from '../reading/fetchRecords.ts';

/** Rare characters, markup and escapes; a four-byte one is in daily use in Chinese names (𠮷, 䶮). One letter stands in both forms of Unicode, so that none is turned into the other. */
const name = '核验 𠮷䶮😀👩‍🏫 “引号” \\ / <b>&amp;</b> \' " % e\u0301 \u00e9 \ufb01 ｶﾞ';

/** What goes in comes out: no character is lost, replaced or escaped twice between the business system and the interface. */
export const textSurvives: Check = {
  id: 'interface.text-survives',
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: { 'zh-CN': '生僻字与特殊字符原样返回', en: 'Rare and special characters come back as they were' },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['interfaces', 'control'],
  locks: ['control', 'business-data'],
  run: async (context) => {
    const column = await addColumn(context, { name });
    const fetched = await fetchRecords(context, 'site-column', { fresh: true, mostPages: 50 }).finally(column.remove);
    if (!fetched.ok) return fetched.outcome;
    const record = fetched.records.find(({ columnId }) => columnId === column.id);
    if (record === undefined)
      return inconclusive('blocked', {
        'zh-CN': '新增的栏目没有出现，见 interface.site-structure-follows-changes。',
        en: 'The added column did not appear; see interface.site-structure-follows-changes.',
      });
    if (record['name'] === name) return judged([]);
    return judged([
      {
        code: 'interface.text-differs',
        message: { 'zh-CN': '栏目名称返回时已改变。', en: 'The name of a column came back changed.' },
        expected: name,
        actual: record['name'],
        pointer: `${fetched.url}#${column.id}/name`,
        hint: {
          'zh-CN': '从数据库到接口全程使用完整的 UTF-8（MySQL 为 utf8mb4），JSON 中不作 HTML 转义。',
          en: 'Use full UTF-8 from the database to the interface (utf8mb4 in MySQL), and no HTML escapes in JSON.',
        },
        evidence: fetched.evidence,
      },
    ]);
  },
};
