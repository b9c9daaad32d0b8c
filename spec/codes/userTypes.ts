import type { CodeTable } from './codeTable.ts';

/** User types; the draft’s own examples (tables 4, 5, 6). */
export const userTypes: CodeTable = {
  id: 'user-type',
  open: true,
  entries: [
    { code: 'student', name: { 'zh-CN': '学生', en: 'Student' } },
    { code: 'teacher', name: { 'zh-CN': '老师', en: 'Teacher' } },
    { code: 'administrator', name: { 'zh-CN': '管理员', en: 'Administrator' } },
    { code: 'other', name: { 'zh-CN': '其他', en: 'Other' } },
  ],
};
