import type { CodeTable } from './codeTable.ts';

/** Resource types; the draft’s own examples (5.2 a, table 4 row 2). */
export const resourceTypes: CodeTable = {
  id: 'resource-type',
  open: true,
  entries: [
    { code: 'video', name: { 'zh-CN': '视频', en: 'Video' } },
    { code: 'textbook', name: { 'zh-CN': '电子教材', en: 'Electronic textbook' } },
    { code: 'audio', name: { 'zh-CN': '音频', en: 'Audio' } },
    { code: 'image', name: { 'zh-CN': '图片', en: 'Image' } },
    { code: 'document', name: { 'zh-CN': '文档', en: 'Document' } },
  ],
};
