import type { Visitor } from '../../browser/browser.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { inconclusive } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { challenged } from '../seeing/challenged.ts';
import { countedBy } from './countedBy.ts';
import type { Tour } from './onTour.ts';
import { supplies } from '../seeing/supplies.ts';
import { viewsOf } from './viewsOf.ts';

const silences = new WeakMap<Tour, number>();
/** Where nothing came of so many visitors, waiting again is in vain. */
const mostWaits = 2;

/** Has a visitor look at a page and go; true where a firewall showed a challenge in its place. */
export const lookAt = async (context: CheckContext, tour: Tour, visitor: Visitor, url: string): Promise<boolean> => {
  const before = (await viewsOf(tour)).length;
  const page = await visitor.open(url);
  await page.settled();
  const waited = silences.get(tour) ?? 0;
  const views = async (): Promise<number> => (await viewsOf(tour)).length;
  const reported = waited < mostWaits ? await countedBy(context, before + 1, views) : await views();
  if (reported === before) silences.set(tour, waited + 1);
  const challenge = reported === before && challenged(await page.html());
  await visitor.close();
  return challenge;
};

/** The outcome where some visitors are kept from the page: what the page would report of them is not known. */
export const firewalled: Outcome = inconclusive(
  'not-observable',
  {
    'zh-CN': '对部分浏览器，防护系统以验证页面取代了首页，无从检测。',
    en: 'To some browsers a web application firewall shows a challenge instead of the home page, so this cannot be examined.',
  },
  supplies.pages(),
);
