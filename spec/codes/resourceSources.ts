import type { CodeTable } from './codeTable.ts';

/** Sources of resources; the draft’s own examples (table 4 row 3). */
export const resourceSources: CodeTable = {
  id: 'resource-source',
  open: true,
  entries: [
    { code: 'platform', name: { 'zh-CN': '平台方', en: 'Platform' } },
    { code: 'local-school', name: { 'zh-CN': '地方学校', en: 'Local school' } },
    { code: 'social-organization', name: { 'zh-CN': '社会机构', en: 'Social organization' } },
    { code: 'enterprise', name: { 'zh-CN': '企业', en: 'Enterprise' } },
  ],
};
