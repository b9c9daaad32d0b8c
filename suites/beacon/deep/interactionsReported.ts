import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged, notApplicable } from '../../engine/verdict/outcome.ts';
import { appears } from '../seeing/appears.ts';
import { countedBy } from '../touring/countedBy.ts';
import { onTour } from '../touring/onTour.ts';
import { roleNotFound, roleNotNamed, rolePage } from '../seeing/rolePage.ts';
import { unknownIds } from '../touring/unknownIds.ts';
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
  // Records come of what is clicked, which others count.
  locks: ['business-data'],
  deadlineMs: 60_000,
  run: async (context) => {
    const named = roles.flatMap((name) => {
      const role = rolePage(context, name);
      return role === undefined ? [] : [{ name, role, code: context.profile.values.beacon.codes[name] }];
    });
    const { score } = context.profile.values.beacon.parameters;
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
      // Once it was in vain, what comes late is waited for at the end only.
      let waiting = true;
      const mistaken = new Map<string, string>();
      const codes = new Set<string>(named.map(({ code }) => code));
      for (const url of new Set(named.map(({ role }) => role.url))) {
        const page = await visitor.open(url);
        await page.settled();
        for (const item of named.filter(({ role }) => role.url === url)) {
          const others = new Set((await tour.events()).map(({ eventCode }) => eventCode));
          if (!(await appears(context, page, item.role.selector)) || !(await page.click(item.role.selector))) {
            missing.push(item);
            continue;
          }
          clicked.push(item);
          // One after the other, so that what comes is of this button.
          const seen = async (): Promise<number> =>
            (await tour.events()).filter(({ eventCode }) => codes.has(eventCode) && !others.has(eventCode)).length;
          if (waiting) waiting = (await countedBy(context, 1, seen)) > 0;
          const first = (await tour.events()).find(({ eventCode }) => codes.has(eventCode) && !others.has(eventCode));
          if (first !== undefined && first.eventCode !== item.code) mistaken.set(item.name, first.eventCode);
        }
        await page.settled();
        const all = async (): Promise<number> =>
          (await tour.events()).filter(({ eventCode }) => codes.has(eventCode)).length;
        await countedBy(context, clicked.length, all);
        await page.close();
      }
      await visitor.close();
      context.release('business-data');
      await unlessRefused(tour);
      const events = await tour.events();
      const evidence = [
        context.evidence.record({
          kind: 'note',
          text: events.map((event) => `${event.kind} ${event.eventCode} ${event.resourceId}`).join('\n'),
        }),
      ];
      const interactions = events.filter(({ eventCode }) => codes.has(eventCode));
      const unknown = await unknownIds(
        context,
        'resource',
        interactions.map(({ resourceId }) => resourceId),
      );
      const findings = clicked.flatMap(({ name, role, code }): readonly Finding[] => {
        const times = events.filter((event) => event.eventCode === code).length;
        const taken = mistaken.get(name);
        const own = interactions.filter(({ eventCode }) => eventCode === code);
        const astray = own.find(({ resourceId }) => resourceId === '' || unknown?.includes(resourceId) === true);
        if (times === 1 && taken !== undefined)
          return [
            {
              code: 'beacon.interaction-mistaken',
              message: {
                'zh-CN': `${names[name]['zh-CN']}一次，上报的是 ${taken}`,
                en: `one ${names[name].en} was reported as ${taken}`,
              },
              expected: code,
              actual: taken,
              pointer: `${role.url} ${role.selector}`,
              hint: {
                'zh-CN': `以事件编码 ${code} 上报这一操作，勿与其他操作的编码混淆。`,
                en: `Report it with the event code ${code}, not with that of another act.`,
              },
              evidence,
            },
          ];
        if (times === 1 && astray !== undefined)
          return [
            {
              code: 'beacon.interaction-without-resource',
              message:
                astray.resourceId === ''
                  ? {
                      'zh-CN': `${names[name]['zh-CN']}的上报没有资源标识`,
                      en: `the ${names[name].en} does not say of which resource`,
                    }
                  : {
                      'zh-CN': `${names[name]['zh-CN']}所报的资源 ${astray.resourceId} 不在资源目录中`,
                      en: `the ${names[name].en} names the resource ${astray.resourceId}, which the catalogue does not have`,
                    },
              expected: { resource_id: 'an id of the resource catalogue' },
              actual: { resource_id: astray.resourceId },
              pointer: `${role.url} ${role.selector}`,
              hint: {
                'zh-CN': '上报时带上资源目录中的资源标识：各资源的次数据此统计。',
                en: 'Report the id that the resource has in the catalogue: the acts are counted by resource.',
              },
              comparedWith: { profile: [`beacon.codes.${name}`, 'beacon.parameters.resource'] },
              evidence,
            },
          ];
        if (times === 1 && name === 'rating' && own.every(({ score: given }) => given === null))
          return [
            {
              code: 'beacon.rating-without-score',
              message: { 'zh-CN': '评分的上报没有分数', en: 'the rating does not say which score was given' },
              expected: { [score]: '1 to 5' },
              actual: { [score]: null },
              pointer: `${role.url} ${role.selector}`,
              hint: {
                'zh-CN': `以参数 ${score} 上报所给的分数：资源平均评分据此计算（表 4 第 12 行）。`,
                en: `Report the score given as ${score}: the average score follows from it (table 4, row 12).`,
              },
              comparedWith: { profile: ['beacon.codes.rating', 'beacon.parameters.score'] },
              evidence,
            },
          ];
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
