import { platformKinds } from '../../../spec/platformKind.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { countedBy } from '../touring/countedBy.ts';
import { followLink } from '../touring/followLink.ts';
import { homeSilent } from '../seeing/homeSilent.ts';
import { onTour } from '../touring/onTour.ts';
import { sitePages } from '../seeing/sitePages.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';
import { viewsOf } from '../touring/viewsOf.ts';

interface Step {
  readonly code: string;
  readonly name: Localized;
  readonly hint: Localized;
  readonly act: () => Promise<unknown>;
}

/** Table 3, row 4: a page that is loaded again is viewed again, by the reload button as by the back button. The draft names neither; a value of the profile does. */
export const reloadsReported: Check = {
  id: 'beacon.reload-and-return-reported',
  verifies: ['visits-table-3'],
  channel: 'beacon',
  title: {
    'zh-CN': '刷新页面、后退回到页面均上报页面浏览',
    en: 'A page view is reported on reload, and on coming back by the back button',
  },
  comparedWith: { profile: ['beacon.conventions.reloadsAreViews'] },
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const { home } = context.target.pages;
    const next = (await context.use(sitePages)).pages.map((page) => page.url).find((url) => url !== home);
    return onTour(context, async (tour) => {
      const visitor = await tour.visitor();
      const page = await visitor.open(home);
      await page.settled();
      const views = async (): Promise<number> => (await viewsOf(tour)).length;
      let counted = await countedBy(context, 1, views);
      await unlessRefused(tour);
      if (counted === 0) return homeSilent;
      const again: Step = {
        code: 'beacon.reload-not-reported',
        name: { 'zh-CN': '刷新首页', en: 'reloading the home page' },
        hint: {
          'zh-CN': '每次载入页面都上报，不要以会话标记压住刷新后的上报。',
          en: 'Report every loading of a page; let no mark of the session hold back the report after a reload.',
        },
        act: page.reload,
      };
      const back: Step = {
        code: 'beacon.return-not-reported',
        name: { 'zh-CN': '后退回到首页', en: 'coming back to the home page' },
        hint: {
          'zh-CN': '后退回来的页面同样上报；从往返缓存恢复时监听 pageshow。',
          en: 'Report a page that is come back to as well; where it is restored from the back/forward cache, listen to pageshow.',
        },
        act: page.back,
      };
      const told: string[] = [`home: ${counted}`];
      const findings: Finding[] = [];
      const judge = async ({ code, name, hint, act }: Step): Promise<void> => {
        await act();
        const before = counted;
        // How often one opening counts is for beacon.views-equal-visits to judge.
        counted = await countedBy(context, before + 1, views);
        told.push(`${name.en}: ${counted}`);
        if (counted > before) return;
        findings.push({
          code,
          message: { 'zh-CN': `${name['zh-CN']}没有上报页面浏览`, en: `${name.en} reports no page view` },
          expected: { views: before + 1 },
          actual: { views: counted },
          pointer: home,
          hint,
          evidence: [context.evidence.record({ kind: 'note', text: told.join('\n') })],
        });
      };
      await judge(again);
      if (next !== undefined) {
        const before = counted;
        await followLink(page, next);
        counted = await countedBy(context, before + 1, views);
        await judge(back);
      }
      await visitor.close();
      return judged(findings);
    });
  },
};
