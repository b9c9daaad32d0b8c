import type { Finding } from '../../engine/verdict/finding.ts';
import { notApplicable } from '../../engine/verdict/outcome.ts';
import { createStructureCheck } from '../factories/createStructureCheck.ts';
import { structureComments } from '../reading/structureComments.ts';

/** 7.3.2: tables by a common design; whoever runs the database finds in it what each holds. The text asks for no comments. */
export const structureCommented = createStructureCheck({
  id: 'exchange.tables-have-comments',
  verifies: ['data-tables'],
  title: { 'zh-CN': '表与列带有注释', en: 'Tables and columns have comments' },
  comparedWith: { profile: ['exchange.comments'] },
  freeWhen: ({ comments }) => !comments,
  classes: ['data', 'log', 'alert'],
  look: async ({ database, tables, place }) => {
    const { comments, evidence } = await structureComments(database, place);
    if (!tables.some(({ name }) => comments.has(name)))
      return notApplicable('not-observable', {
        'zh-CN': '各表均为视图，此数据库的视图不能带注释；文本未要求注释。',
        en: 'All tables are views, which cannot have comments in this database; the text asks for none.',
      });
    return tables.flatMap((table): readonly Finding[] => {
      const present = comments.get(table.name);
      if (present === undefined) return [];
      const missing = [
        ...(present.table === '' ? [table.name] : []),
        ...table.columns.flatMap(({ name }) => (present.columns.get(name) === '' ? [`${table.name}.${name}`] : [])),
      ];
      if (missing.length === 0) return [];
      return [
        {
          code: 'exchange.comment-missing',
          message: {
            'zh-CN': `没有注释：${missing.slice(0, 5).join('、')}${missing.length > 5 ? ` 等 ${missing.length} 处` : ''}。`,
            en: `Without a comment: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}.`,
          },
          expected: { 'zh-CN': '注释', en: 'a comment' },
          actual: missing,
          pointer: table.name,
          hint: {
            'zh-CN': '用 COMMENT 说明表与列的含义；heyan init --front-database 给出的脚本带有注释。',
            en: 'Say with COMMENT what table and columns hold; the script that heyan init --front-database prints does.',
          },
          evidence: [evidence],
        },
      ];
    });
  },
});
