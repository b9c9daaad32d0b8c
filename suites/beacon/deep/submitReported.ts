import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { judged, notApplicable } from '../../engine/verdict/outcome.ts';
import { appears } from '../seeing/appears.ts';
import { countedBy } from '../touring/countedBy.ts';
import { onTour } from '../touring/onTour.ts';
import { roleNotFound, rolePage } from '../seeing/rolePage.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';

/** 7.1.1 lists submitting among the acts that may be tracked: examined where the platform names a form; its code is a value of the profile. */
export const submitReported: Check = {
  id: 'beacon.submit-reported',
  verifies: ['deep-beacon-events', 'beacon-acts-pushed'],
  channel: 'beacon',
  title: { 'zh-CN': '表单的提交被上报', en: 'Submitting a form is reported' },
  comparedWith: { profile: ['beacon.codes.submit'] },
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const role = rolePage(context, 'submit');
    if (role === undefined)
      return notApplicable('undeclared', {
        'zh-CN': '接入信息未指明提交按钮（beacon.selectors.submit）；7.1.1 只是允许跟踪提交动作。',
        en: 'The access information names no button that submits (beacon.selectors.submit); 7.1.1 only allows tracking it.',
      });
    const { submit } = context.profile.values.beacon.codes;
    return onTour(context, async (tour) => {
      const count = async (): Promise<number> =>
        (await tour.events()).filter(({ eventCode }) => eventCode === submit).length;
      const visitor = await tour.visitor();
      const page = await visitor.open(role.url);
      await page.settled();
      if (!(await appears(context, page, role.selector)) || !(await page.click(role.selector)))
        return roleNotFound('submit', role);
      await page.settled();
      await countedBy(context, 1, count);
      await visitor.close();
      await unlessRefused(tour);
      const times = await count();
      if (times === 1) return judged([]);
      return judged([
        {
          code: 'beacon.submit-miscounted',
          message: { 'zh-CN': `提交一次，上报 ${times} 次`, en: `one form was submitted, reported ${times} times` },
          expected: { [submit]: 1 },
          actual: { [submit]: times },
          pointer: `${role.url} ${role.selector}`,
          hint: {
            'zh-CN': `提交时以事件编码 ${submit} 上报一次，离开页面也不丢失。`,
            en: `Report it once with the event code ${submit}, and lose nothing when the page is left.`,
          },
          evidence: [
            context.evidence.record({
              kind: 'note',
              text: (await tour.events())
                .map((event) => `${event.kind} ${event.eventCode} ${event.pageUrl}`)
                .join('\n'),
            }),
          ],
        },
      ]);
    });
  },
};
