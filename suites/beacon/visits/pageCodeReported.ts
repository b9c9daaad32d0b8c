import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { countedBy } from '../touring/countedBy.ts';
import { homeSilent } from '../seeing/homeSilent.ts';
import { onTour } from '../touring/onTour.ts';
import { sitePages } from '../seeing/sitePages.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';
import { viewsOf } from '../touring/viewsOf.ts';

const mostPages = 3;

/**
 * 7.1.2 names a page code among the basic data that may be had by itself: every page has one, and not all the same. Where it
 * stands in the event is a value of the profile; who follows it is held to it by what 7.1.2 says of the basic data.
 */
export const pageCodeReported: Check = {
  id: 'beacon.page-code-reported',
  verifies: ['beacon-basic-data-automatic', 'beacon-basic-data'],
  channel: 'beacon',
  title: {
    'zh-CN': '页面浏览事件带有页面编码，不同页面编码不同',
    en: 'A page view carries the code of the page, another for another page',
  },
  comparedWith: { profile: ['beacon.pageCodeParameter'] },
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const name = context.profile.values.beacon.pageCodeParameter;
    const urls = (await context.use(sitePages)).pages.slice(0, mostPages).map(({ url }) => url);
    return onTour(context, async (tour) => {
      const visitor = await tour.visitor();
      const codes: (readonly [url: string, code: string | undefined])[] = [];
      for (const url of urls) {
        const before = (await viewsOf(tour)).length;
        const page = await visitor.open(url);
        await page.settled();
        await countedBy(context, before + 1, async () => (await viewsOf(tour)).length);
        await page.close();
        codes.push([url, (await viewsOf(tour)).at(before)?.pageCode]);
      }
      await visitor.close();
      await unlessRefused(tour);
      // Pages that report no view are for beacon.covers-every-column to judge.
      const reporting = codes.filter(([, code]) => code !== undefined);
      const [first] = reporting;
      if (first === undefined) return homeSilent;
      const evidence = [
        context.evidence.record({ kind: 'note', text: codes.map(([url, code]) => `${url} ${code}`).join('\n') }),
      ];
      const without = reporting.filter(([, code]) => !/[^0.\s]/.test(code ?? ''));
      const hint = {
        'zh-CN': '以 meta[name=data-spm]、body 的 data-spm 或 aplus.setPageSPM 设置各页面自己的编码。',
        en: 'Set the code of each page by meta[name=data-spm] and data-spm of the body, or by aplus.setPageSPM.',
      };
      const findings: Finding[] = without.map(([url]) => ({
        code: 'beacon.page-code-missing',
        message: {
          'zh-CN': '页面浏览事件没有页面编码',
          en: 'the page view has no page code',
        },
        expected: { [name]: 'site.page.0.0' },
        actual: { [name]: '' },
        pointer: url,
        hint,
        evidence,
      }));
      if (findings.length === 0 && reporting.length > 1 && new Set(reporting.map(([, code]) => code)).size === 1)
        findings.push({
          code: 'beacon.page-code-same-everywhere',
          message: {
            'zh-CN': `${reporting.length} 个不同页面的页面编码相同`,
            en: `${reporting.length} different pages have the same page code`,
          },
          expected: { [name]: 'one per page' },
          actual: { [name]: first[1] },
          pointer: reporting.map(([url]) => url).join(' '),
          hint,
          evidence,
        });
      return judged(findings);
    });
  },
};
