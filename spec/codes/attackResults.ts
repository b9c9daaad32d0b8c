import type { CodeTable } from './codeTable.ts';

/** Attack results; the draft’s own examples (table 7 row 3). */
export const attackResults: CodeTable = {
  id: 'attack-result',
  open: true,
  entries: [
    { code: 'success', name: { 'zh-CN': '成功', en: 'Success' } },
    { code: 'failure', name: { 'zh-CN': '失败', en: 'Failure' } },
    { code: 'attempt', name: { 'zh-CN': '企图', en: 'Attempt' }, aliases: ['尝试'] },
  ],
};
