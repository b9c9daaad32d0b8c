import type { Check } from '../../engine/running/check.ts';
import { judged, notApplicable } from '../../engine/verdict/outcome.ts';
import { appears } from '../seeing/appears.ts';
import { countedBy } from '../touring/countedBy.ts';
import { onTour } from '../touring/onTour.ts';
import { roleNotFound, roleNotNamed, rolePage } from '../seeing/rolePage.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';

const names = {
  like: { 'zh-CN': '点赞', en: 'like' },
  forward: { 'zh-CN': '转发', en: 'forward' },
  favourite: { 'zh-CN': '收藏', en: 'favourite' },
  rating: { 'zh-CN': '评分', en: 'rating' },
} as const;
const roles = ['like', 'forward', 'favourite', 'rating'] as const;

/** 7.1.3 and 6.5: what visitors do with a resource is reported where the platform chose the beacon for it; codes are values of the profile. */
export const interactionsReported: Check = {
  id: 'beacon.interactions-reported',
  verifies: ['deep-beacon-events'],
  channel: 'beacon',
  title: {
    'zh-CN': '点赞、转发、收藏、评分按钮的操作被上报',
    en: 'Liking, forwarding, keeping and rating are reported',
  },
  comparedWith: { profile: roles.map((role) => `beacon.codes.${role}`) },
  platforms: ['resource'],
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const named = roles.flatMap((name) => {
      const role = rolePage(context, name);
      return role === undefined ? [] : [{ name, role, code: context.profile.values.beacon.codes[name] }];
    });
    if (named.length === 0)
      return context.target.interfaces?.urls.evaluation === undefined
        ? roleNotNamed(...roles)
        : notApplicable('method-not-chosen', {
            'zh-CN': '用户互动经数据接口提供；6.5 允许以接口或数据代码采集。',
            en: 'Interactions are given by interface; 6.5 allows either, interface or beacon.',
          });
    return onTour(context, async (tour) => {
      const visitor = await tour.visitor();
      const clicked: typeof named = [];
      const missing: typeof named = [];
      for (const url of new Set(named.map(({ role }) => role.url))) {
        const page = await visitor.open(url);
        await page.settled();
        for (const item of named.filter(({ role }) => role.url === url))
          if ((await appears(context, page, item.role.selector)) && (await page.click(item.role.selector)))
            clicked.push(item);
          else missing.push(item);
        await page.settled();
        const seen = async (): Promise<number> =>
          (await tour.events()).filter(({ eventCode }) => clicked.some(({ code }) => code === eventCode)).length;
        await countedBy(context, clicked.length, seen);
        await page.close();
      }
      await visitor.close();
      await unlessRefused(tour);
      const events = await tour.events();
      const evidence = [
        context.evidence.record({
          kind: 'note',
          text: events.map((event) => `${event.kind} ${event.eventCode} ${event.resourceId}`).join('\n'),
        }),
      ];
      const findings = clicked.flatMap(({ name, role, code }) => {
        const times = events.filter((event) => event.eventCode === code).length;
        if (times === 1) return [];
        return [
          {
            code: 'beacon.interaction-miscounted',
            message: {
              'zh-CN': `${names[name]['zh-CN']}一次，上报 ${times} 次`,
              en: `one ${names[name].en}, reported ${times} times`,
            },
            expected: { [code]: 1 },
            actual: { [code]: times },
            pointer: `${role.url} ${role.selector}`,
            hint: {
              'zh-CN': `操作时以事件编码 ${code} 上报一次，并带资源标识。`,
              en: `Report it once with the event code ${code} and the id of the resource.`,
            },
            evidence,
          },
        ];
      });
      const [absent] = missing;
      return findings.length === 0 && absent !== undefined ? roleNotFound(absent.name, absent.role) : judged(findings);
    });
  },
};
