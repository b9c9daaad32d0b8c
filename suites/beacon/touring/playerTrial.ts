import type { Segment } from '../../../mocks/monitoring-platform/collector/playedSegments.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { appears } from '../seeing/appears.ts';
import { indicatorsOf } from './indicatorsOf.ts';
import { onTour } from './onTour.ts';
import { playedTime } from './playedTime.ts';
import { roleNotFound, roleNotNamed, rolePage } from '../seeing/rolePage.ts';
import { unlessRefused } from './unlessRefused.ts';

export interface PlayerTrial {
  readonly id: string;
  readonly title: Localized;
  /** Run in the page before playing: an expression, given the player's selector. */
  readonly prepare: (selector: string) => string;
  readonly segments: readonly Segment[];
  /** What the finding is called, and when it happens: “at double speed”. */
  readonly code: string;
  readonly when: Localized;
  readonly hint: Localized;
}

/** A browser's media clock is told at most every quarter of a second, of which double speed makes half a second of the medium. */
const tolerance = { jsdom: 0.001, chromium: 1 } as const;

/**
 * The player played under a circumstance: what the monitoring platform makes of it must be the seconds of the medium that
 * were played. The event code and the way of reporting are values of the profile.
 */
export const playerTrial = ({ id, title, prepare, segments, code, when, hint }: PlayerTrial): Check => ({
  id,
  verifies: ['deep-beacon-events'],
  channel: 'beacon',
  title,
  comparedWith: { profile: ['beacon.codes.play', 'beacon.parameters.playedSegments'] },
  platforms: ['resource'],
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const role = rolePage(context, 'player');
    if (role === undefined) return roleNotNamed('player');
    return onTour(context, async (tour) => {
      const visitor = await tour.visitor();
      const page = await visitor.open(role.url);
      await page.settled();
      if (!(await appears(context, page, role.selector))) return roleNotFound('player', role);
      await page.evaluate(prepare(role.selector));
      const played = await page.play(role.selector, segments);
      await page.settled();
      await visitor.close();
      if (played === undefined) return roleNotFound('player', role);
      await unlessRefused(tour);
      const expected = playedTime(played);
      if (expected === 0)
        return inconclusive('not-observable', {
          'zh-CN': '浏览器未能播放该媒体。',
          en: 'The browser could not play the medium.',
        });
      const events = (await tour.events()).filter((event) => event.kind === 'play');
      const computed =
        (await indicatorsOf(context, tour.correlationId, ['t4-8-viewing-time'])).reading(
          't4-8-viewing-time',
          'played',
        ) ?? 0;
      if (Math.abs(computed - expected) <= tolerance[context.browser.name]) return judged([]);
      return judged([
        {
          code,
          message: {
            'zh-CN': `${when['zh-CN']}播放 ${expected} 秒的内容，浏览时长计得 ${computed} 秒`,
            en: `${expected} s of the medium were played ${when.en}, the viewing time comes to ${computed} s`,
          },
          expected: { 't4-8-viewing-time': expected },
          actual: { 't4-8-viewing-time': computed },
          pointer: `${role.url} ${role.selector}`,
          hint,
          evidence: [
            context.evidence.record({
              kind: 'note',
              text: `played: ${JSON.stringify(played)}\nreported: ${JSON.stringify(events.flatMap((event) => event.playedSegments))}`,
            }),
          ],
        },
      ]);
    });
  },
});
