import { platformKinds } from '../../../spec/platformKind.ts';
import { VisitError } from '../../browser/visitError.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { inconclusive, judged, passed } from '../../engine/verdict/outcome.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import { onTour } from '../touring/onTour.ts';
import { sitePages } from '../touring/sitePages.ts';
import type { SitePage } from '../touring/sitePages.ts';

type Visit = {
  readonly page: SitePage;
  readonly result: 'reported' | 'silent' | 'unreachable';
  readonly detail: string;
};

const atOnce = 3;

const visit = (context: CheckContext, page: SitePage, index: number): Promise<Visit> =>
  onTour(
    context,
    async (tour): Promise<Visit> => {
      const visitor = await tour.visitor();
      const opened = await visitor.open(page.url);
      await opened.settled();
      await visitor.close();
      // What was sent but refused was sent all the same; beacon.events-accepted judges the refusal.
      const reported =
        (await tour.events()).some((event) => event.kind === 'page-view') || (await tour.refused()).length > 0;
      return { page, result: reported ? 'reported' : 'silent', detail: opened.pageErrors().join('; ') };
    },
    `-${index}`,
  ).catch((error: unknown): Visit => {
    if (error instanceof CandidateError && error.cause instanceof VisitError)
      return { page, result: 'unreachable', detail: error.cause.message };
    throw error;
  });

/** 7.1.2: basic tracking covers the whole platform; every column link of the site structure is visited. */
export const coversEveryColumn: Check = {
  id: 'beacon.covers-every-column',
  verifies: ['beacon-covers-platform'],
  channel: 'beacon',
  title: {
    'zh-CN': '网站结构中的每个栏目页面都上报页面浏览',
    en: 'Every column page of the site structure reports its page view',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 120_000,
  run: async (context) => {
    const pages = await context.use(sitePages);
    const visits: Visit[] = [];
    const queue = pages.entries();
    const walk = async (): Promise<void> => {
      for (const [index, page] of queue) {
        context.signal.throwIfAborted();
        visits.push(await visit(context, page, index));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, walk));
    const of = (result: Visit['result']): readonly Visit[] =>
      visits.filter((one) => one.result === result).sort((a, b) => pages.indexOf(a.page) - pages.indexOf(b.page));
    const [silent, unreachable] = [of('silent'), of('unreachable')];
    const evidence = [
      context.evidence.record({
        kind: 'note',
        text: visits.map((one) => `${one.result} ${one.page.url} ${one.detail}`).join('\n'),
      }),
    ];
    if (silent.length === 0 && unreachable.length > 0) {
      const names = unreachable.map((one) => one.page.url).slice(0, 20);
      return inconclusive('unreachable', {
        'zh-CN': `${unreachable.length} 个栏目页面无法访问：${names.join('，')}。`,
        en: `${unreachable.length} column pages cannot be visited: ${names.join(', ')}.`,
      });
    }
    if (silent.length === 0)
      return passed({
        'zh-CN': `${visits.length} 个页面均上报页面浏览。`,
        en: `All ${visits.length} pages report their page view.`,
      });
    return judged(
      silent.map(({ page, detail }) => ({
        code: 'beacon.page-view-missing',
        message: { 'zh-CN': `页面“${page.name}”没有上报页面浏览`, en: `the page “${page.name}” reports no page view` },
        expected: { 'page-view': 'at least 1' },
        actual: { 'page-view': 0, ...(detail === '' ? {} : { pageErrors: detail }) },
        pointer: page.url,
        hint: {
          'zh-CN': '把采集代码放进所有页面共用的模板，新增页面也随之带上。',
          en: 'Put the collecting code into the template that all pages share, so that new pages carry it too.',
        },
        evidence,
      })),
    );
  },
};
