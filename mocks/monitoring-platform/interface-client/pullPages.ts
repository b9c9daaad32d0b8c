import type { SourceProblem } from './sourceProblem.ts';
import type { PageResult } from './fetchPage.ts';
import type { ReceivedPage } from '../../../spec/interfaces/readPage.ts';
import { createSourceProblem } from './createSourceProblem.ts';

interface Plan {
  readonly url: string;
  readonly pageSize: number;
  readonly inFlight: number;
  readonly maximumPages: number;
  readonly fetchPage: (page: number) => Promise<PageResult>;
  /** Called in page order; `false` stops the pull. */
  readonly take: (page: ReceivedPage) => Promise<boolean>;
}

/**
 * All pages, the first alone (it says how many there are), the others up to `inFlight` ahead but taken in order.
 * Ends at an empty page too, so a source that lies about its total does not keep us. Returns how many pages came and
 * the problem that stopped it, if one did.
 */
export const pullPages = async (
  plan: Plan,
): Promise<{ readonly pages: number; readonly total: number; readonly problem?: SourceProblem }> => {
  const first = await plan.fetchPage(1);
  if (!first.ok) return { pages: 0, total: 0, problem: first.problem };
  let { total } = first.page;
  const size = Math.min(first.page.pageSize ?? plan.pageSize, plan.pageSize);
  if (first.page.records.length > plan.pageSize) {
    const message = {
      'zh-CN': `一页应至多 ${plan.pageSize} 条记录，却有 ${first.page.records.length} 条。`,
      en: `A page of at most ${plan.pageSize} records was asked for, ${first.page.records.length} came.`,
    };
    return {
      pages: 1,
      total,
      problem: createSourceProblem(
        'interface.page-too-long',
        plan.url,
        message,
        plan.pageSize,
        first.page.records.length,
      ),
    };
  }
  if (!(await plan.take(first.page))) return { pages: 1, total };

  const last = (): number => Math.min(Math.ceil(total / size), plan.maximumPages);
  const ahead: Promise<PageResult>[] = [];
  let asked = 1;
  let pages = 1;
  while (pages < last()) {
    while (ahead.length < plan.inFlight && asked < last()) {
      asked += 1;
      const coming = plan.fetchPage(asked);
      coming.catch(() => {});
      ahead.push(coming);
    }
    const next = await ahead.shift();
    if (next === undefined) break;
    if (!next.ok) return { pages, total, problem: next.problem };
    pages += 1;
    total = Math.max(total, next.page.total);
    if (next.page.records.length === 0 || !(await plan.take(next.page))) break;
  }
  await Promise.allSettled(ahead);
  if (Math.ceil(total / size) > plan.maximumPages) {
    const message = {
      'zh-CN': `总页数超过 ${plan.maximumPages}，不再继续。`,
      en: `There are more than ${plan.maximumPages} pages; the pull stopped there.`,
    };
    return {
      pages,
      total,
      problem: createSourceProblem(
        'interface.too-many-pages',
        plan.url,
        message,
        plan.maximumPages,
        Math.ceil(total / size),
      ),
    };
  }
  return { pages, total };
};
