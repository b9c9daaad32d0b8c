import type { Localized } from '../../../spec/localized.ts';
import type { Report } from '../../report/report.ts';

/** `7.1.2 基础埋码`; a table's title already carries its number. */
export const clauseText = (id: string, report: Pick<Report, 'clauses'>): Localized => {
  const title = report.clauses.find((clause) => clause.id === id)?.title;
  if (title === undefined) return { 'zh-CN': id, en: id };
  return id.startsWith('table-') ? title : { 'zh-CN': `${id} ${title['zh-CN']}`, en: `${id} ${title.en}` };
};
