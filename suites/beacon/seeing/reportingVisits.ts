import type { CheckContext } from '../../engine/running/checkContext.ts';
import { inconclusive } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { pageVisits } from './pageVisits.ts';
import type { PageVisit } from './pageVisits.ts';
import { sitePages } from './sitePages.ts';

/** Pages that reported a view of themselves when the coverage opened them, each once and untouched; an outcome where none did. Releases `business-data`. */
export const reportingVisits = async (context: CheckContext): Promise<readonly PageVisit[] | Outcome> => {
  await context.use(sitePages);
  context.release('business-data');
  const { visits } = await context.use(pageVisits);
  const reporting = visits.filter(({ result, views }) => result === 'reported' && views > 0);
  return reporting.length > 0
    ? reporting
    : inconclusive('blocked', {
        'zh-CN': '没有页面的浏览被接收，由检查 beacon.covers-every-column 给出结论。',
        en: 'No view of any page was taken; the check beacon.covers-every-column concludes on that.',
      });
};
