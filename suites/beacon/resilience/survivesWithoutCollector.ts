import { setTimeout as wait } from 'node:timers/promises';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { CollectorCondition } from '../../browser/browser.ts';
import type { Check } from '../../engine/running/check.ts';
import { slowdown } from '../../engine/running/slowdown.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { homeSilent } from '../seeing/homeSilent.ts';
import { onTour } from '../touring/onTour.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';

const texts: Readonly<Record<Exclude<CollectorCondition, 'up'>, { readonly 'zh-CN': string; readonly en: string }>> = {
  down: { 'zh-CN': '日志域名无法连接时', en: 'while the log host cannot be reached' },
  failing: { 'zh-CN': '日志域名应答 500 时', en: 'while the log host answers 500' },
  slow: { 'zh-CN': '日志域名迟迟不应答时', en: 'while the log host does not answer' },
};

/** How long a page may take to show what it usually shows. */
const patienceMs = 4_000;
const everyMs = 50;
/** Of what it usually shows: so much it shows all the same. */
const shareShown = 0.9;

/** What a visitor sees of a page, roughly: enough to notice that it is gone. */
const visible = `document.body ? document.body.innerText === undefined ? document.body.textContent.length : document.body.innerText.length : 0`;

/** A page must not suffer from the collecting code; nothing in the draft says so outright, a value of the profile does. */
export const survivesWithoutCollector: Check = {
  id: 'beacon.survives-without-collector',
  verifies: ['beacon-script-added'],
  channel: 'beacon',
  title: {
    'zh-CN': '采集端缓慢、中断或出错时页面照常可用',
    en: 'The page works while the collector is slow, down or failing',
  },
  comparedWith: { profile: ['beacon.conventions.pagesWorkWithoutCollector'] },
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 90_000,
  run: (context) =>
    onTour(context, async (tour) => {
      const { home } = context.target.pages;
      const look = async (
        collector: CollectorCondition,
        least = 0,
      ): Promise<{ readonly errors: readonly string[]; readonly length: number }> => {
        const visitor = await tour.visitor({ collector });
        const page = await visitor.open(home);
        await page.settled();
        // A page may build itself after it has loaded, as it may for whatever is looked for on it.
        const end = context.clock.now() + patienceMs * slowdown();
        let length = await page.evaluate<number>(visible);
        while (length < least && context.clock.now() < end) {
          await wait(everyMs, undefined, { signal: context.signal });
          length = await page.evaluate<number>(visible);
        }
        const errors = page.pageErrors();
        await visitor.close();
        return { errors, length };
      };
      const usual = await look('up');
      // A page without the code survives everything.
      await unlessRefused(tour);
      if ((await tour.events()).length === 0) return homeSilent;
      const findings: Finding[] = [];
      let least = usual.length * shareShown;
      for (const condition of ['down', 'failing', 'slow'] as const) {
        let now = await look(condition, least);
        if (now.length < least) {
          // What a page shows changes while records come and go, which other checks add and take away.
          least = Math.min(least, (await look('up')).length * shareShown);
          if (now.length < least) now = await look(condition, least);
        }
        const fresh = now.errors.filter((error) => !usual.errors.includes(error));
        if (fresh.length === 0 && now.length >= least) continue;
        findings.push({
          code: 'beacon.page-broken',
          message: {
            'zh-CN': `${texts[condition]['zh-CN']}，首页不能正常显示`,
            en: `${texts[condition].en}, the home page does not show as usual`,
          },
          expected: { errors: usual.errors, textLength: Math.ceil(least) },
          actual: { errors: fresh.slice(0, 5), textLength: now.length },
          pointer: home,
          hint: {
            'zh-CN': '页面内容和功能不要等待采集脚本或其应答。',
            en: 'Let neither content nor function of the page wait for the collecting script or its answers.',
          },
        });
      }
      return judged(findings);
    }),
};
