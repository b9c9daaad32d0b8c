import type { CodeTable } from './codeTable.ts';

/** Education stages; the draft’s own examples (table 4 row 4). */
export const educationStages: CodeTable = {
  id: 'education-stage',
  open: true,
  entries: [
    { code: 'basic', name: { 'zh-CN': '基础教育', en: 'Basic education' } },
    { code: 'vocational', name: { 'zh-CN': '职业教育', en: 'Vocational education' } },
    { code: 'higher', name: { 'zh-CN': '高等教育', en: 'Higher education' } },
  ],
};
