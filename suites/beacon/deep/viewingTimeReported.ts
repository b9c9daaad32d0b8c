import type { Segment } from '../../../mocks/monitoring-platform/collector/playedSegments.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { appears } from '../seeing/appears.ts';
import { indicatorsOf } from '../touring/indicatorsOf.ts';
import { onTour } from '../touring/onTour.ts';
import { coveredTime, playedTime } from '../touring/playedTime.ts';
import { roleNotFound, roleNotNamed, rolePage } from '../seeing/rolePage.ts';
import { unknownIds } from '../touring/unknownIds.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';

/** A part, a part after a jump, and that part again; short, so that a real browser plays it too. */
const itinerary: readonly Segment[] = [
  [0, 1],
  [20, 21.5],
  [20, 21.5],
];

/** And a part during which the visitor goes: longer than what a clock may be off. */
const lastPart: readonly Segment[] = [[3, 5.5]];

/** A browser's media clock is told at most every quarter of a second. */
const tolerance = { jsdom: 0.001, chromium: 1 } as const;

/**
 * Table 4, rows 8 and 9, closed loop: what was played, parts of it twice. The event code and how parts are written are values
 * of the profile; that a player reports anything at all is 7.1.3's own sentence.
 */
export const viewingTimeReported: Check = {
  id: 'beacon.viewing-time-reported',
  verifies: ['resources-table-4', 'deep-beacon-events'],
  channel: 'beacon',
  title: {
    'zh-CN': '播放器上报实际播放的区间，浏览时长和完成度与之一致',
    en: 'The player reports the parts really played; viewing time and completion follow from them',
  },
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
      const before = (await tour.events()).length;
      const stayed = await page.play(role.selector, itinerary);
      await page.settled();
      const left = await page.play(role.selector, lastPart, { goesOn: true });
      await page.close();
      await visitor.close();
      if (stayed === undefined || left === undefined) return roleNotFound('player', role);
      const played = [...stayed, ...left];
      await unlessRefused(tour);
      if (playedTime(played) === 0)
        return inconclusive('not-observable', {
          'zh-CN': '浏览器未能播放该媒体。',
          en: 'The browser could not play the medium.',
        });
      const events = (await tour.events()).filter((event) => event.kind === 'play');
      const reported = events.flatMap((event) => event.playedSegments);
      const indicators = await indicatorsOf(context, tour.correlationId, ['t4-8-viewing-time', 't4-9-completion']);
      const computed = indicators.reading('t4-8-viewing-time', 'played') ?? 0;
      // Both readings of the completion divide by the resource's length, so that it cancels; without the resource there is neither.
      const [capped, literal] = [
        indicators.part('t4-9-completion', 'reading', 'union-capped'),
        indicators.part('t4-9-completion', 'reading', 'literal'),
      ];
      const seen = literal > 0 ? (capped / literal) * playedTime(reported) : coveredTime(reported);
      const evidence = [
        context.evidence.record({
          kind: 'note',
          text: `played: ${JSON.stringify(played)}\nreported: ${JSON.stringify(reported)}`,
        }),
      ];
      const common = {
        pointer: `${role.url} ${role.selector}`,
        evidence,
        hint: {
          'zh-CN': '上报每一段实际播放的起止时间；拖动不算播放，重看单独成段，不要只报末次位置或累计值。',
          en: 'Report begin and end of every part really played: a jump is not playing, watching again is a part of its own; neither the last position nor a running total will do.',
        },
      };
      const findings: Finding[] = [];
      const since = (await tour.events())
        .slice(before)
        .filter(({ kind }) => kind !== 'page-view' && kind !== 'exposure');
      if (since.length === 0)
        findings.push({
          ...common,
          code: 'beacon.player-silent',
          message: {
            'zh-CN': '播放期间没有上报任何播放器事件',
            en: 'while the player played, no event of it was reported',
          },
          expected: { events: 'at least 1' },
          actual: { events: 0 },
          comparedWith: 'text',
          violates: ['deep-beacon-events'],
        });
      const slack = tolerance[context.browser.name];
      const isLost = Math.abs(computed - playedTime(stayed)) <= slack && Math.abs(seen - coveredTime(stayed)) <= slack;
      if (isLost)
        findings.push({
          ...common,
          code: 'beacon.playing-lost-on-leaving',
          message: {
            'zh-CN': `离开页面时正在播放的 ${playedTime(left)} 秒没有上报，浏览时长只计得 ${computed} 秒`,
            en: `the ${playedTime(left)} s that were playing when the page was left are not reported, the viewing time comes to ${computed} s only`,
          },
          expected: { 't4-8-viewing-time': playedTime(played) },
          actual: { 't4-8-viewing-time': computed },
          hint: {
            'zh-CN': '页面离开（pagehide）时上报正在播放的一段：多数人看完就走，并不先按暂停。',
            en: 'Report the part that is playing when the page is left (pagehide): most people go without pausing first.',
          },
        });
      if (!isLost && Math.abs(computed - playedTime(played)) > slack)
        findings.push({
          ...common,
          code: 'beacon.viewing-time-differs',
          message: {
            'zh-CN': `播放 ${playedTime(played)} 秒，浏览时长计得 ${computed} 秒`,
            en: `${playedTime(played)} s were played, the viewing time comes to ${computed} s`,
          },
          expected: { 't4-8-viewing-time': playedTime(played) },
          actual: { 't4-8-viewing-time': computed },
        });
      if (!isLost && Math.abs(seen - coveredTime(played)) > slack)
        findings.push({
          ...common,
          code: 'beacon.completion-differs',
          message: {
            'zh-CN': `实际看过 ${coveredTime(played)} 秒的内容，按上报计得 ${seen} 秒，完成度随之不符`,
            en: `${coveredTime(played)} s of the medium were seen, ${seen} s follow from the report, so the completion is wrong`,
          },
          expected: { covered: coveredTime(played), segments: played },
          actual: {
            covered: seen,
            't4-9-completion': literal > 0 ? indicators.value('t4-9-completion') : null,
            segments: reported.slice(0, 50),
          },
        });
      const unknown = await unknownIds(
        context,
        'resource',
        events.map(({ resourceId }) => resourceId),
      );
      if (unknown !== undefined && unknown.length > 0)
        findings.push({
          ...common,
          code: 'beacon.player-resource-unknown',
          message: {
            'zh-CN': `播放器上报的资源标识 ${unknown.slice(0, 5).join('、')} 不在资源目录中，完成度无从计算`,
            en: `the player reports ${unknown.slice(0, 5).join(', ')}, which the resource catalogue does not have: no completion follows`,
          },
          expected: { resource_id: 'an id of the resource catalogue' },
          actual: { resource_id: unknown.slice(0, 5) },
          hint: {
            'zh-CN': '上报资源目录中的资源标识，而不是点播服务的媒体编号。',
            en: 'Report the id that the resource has in the catalogue, not that of the medium in a video service.',
          },
          violates: ['resources-table-4'],
          comparedWith: { profile: ['beacon.codes.play', 'beacon.parameters.resource'] },
        });
      return judged(findings);
    });
  },
};
