import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { judged, notApplicable } from '../../engine/verdict/outcome.ts';
import { appears } from '../seeing/appears.ts';
import { countedBy } from '../touring/countedBy.ts';
import { onTour } from '../touring/onTour.ts';
import { roleNotFound, rolePage } from '../seeing/rolePage.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';
import { viewsOf } from '../touring/viewsOf.ts';

/** 7.1.2 names only the home page of a single-page site; that its other views are pages too is a value of the profile. */
export const routesReported: Check = {
  id: 'beacon.routes-reported',
  verifies: ['beacon-covers-platform'],
  channel: 'beacon',
  title: {
    'zh-CN': '单页面应用切换视图时上报页面浏览，前进后退亦然',
    en: 'A single-page application reports a page view for every change of view, back and forward too',
  },
  comparedWith: { profile: ['beacon.conventions.routesAreViews'] },
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const role = rolePage(context, 'spaRoute');
    if (role === undefined)
      return notApplicable('undeclared', {
        'zh-CN': '接入信息未指明单页面应用（beacon.selectors.spaRoute）；7.1.2 只要求其首页埋码。',
        en: 'The access information names no single-page application (beacon.selectors.spaRoute); 7.1.2 asks for its home page only.',
      });
    return onTour(context, async (tour) => {
      const visitor = await tour.visitor();
      const page = await visitor.open(role.url);
      await page.settled();
      const count = async (): Promise<number> => (await viewsOf(tour)).length;
      const loaded = await countedBy(context, 1, count);
      if (!(await appears(context, page, role.selector)) || !(await page.click(role.selector)))
        return roleNotFound('spaRoute', role);
      await page.settled();
      const changed = await countedBy(context, loaded + 1, count);
      if (changed > loaded) {
        await page.evaluate('history.back()');
        await page.settled();
      }
      const back = changed > loaded ? await countedBy(context, changed + 1, count) : changed;
      if (back > changed) {
        await page.evaluate('history.forward()');
        await page.settled();
      }
      const forward = back > changed ? await countedBy(context, back + 1, count) : back;
      await visitor.close();
      await unlessRefused(tour);
      const views = (await viewsOf(tour)).map((event) => `${event.pageUrl} from ${event.referrer}`);
      const evidence = [context.evidence.record({ kind: 'note', text: views.join('\n') })];
      // How often one opening counts is for beacon.views-equal-visits to judge.
      const expected = { onLoad: loaded, afterChange: loaded + 1, afterBack: loaded + 2, afterForward: loaded + 3 };
      const actual = { onLoad: loaded, afterChange: changed, afterBack: back, afterForward: forward };
      return judged(
        changed > loaded && back > changed && forward > back
          ? []
          : [
              {
                code: 'beacon.route-miscounted',
                message: {
                  'zh-CN': `打开、切换视图、后退、前进各一次，页面浏览依次为 ${loaded}、${changed}、${back}、${forward}`,
                  en: `after loading, a change of view, a step back and one forward the page views are ${loaded}, ${changed}, ${back}, ${forward}`,
                },
                expected,
                actual,
                pointer: `${role.url} ${role.selector}`,
                hint: {
                  'zh-CN': '切换视图时以 history.pushState 或哈希路由改变地址，或手动上报一次页面浏览。',
                  en: 'Change the address with each view (history.pushState or a hash route), or send one page view by hand.',
                },
                evidence,
              },
            ],
      );
    });
  },
};
