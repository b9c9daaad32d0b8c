import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { challenged } from '../seeing/challenged.ts';
import { homeSnippet } from '../seeing/homeSnippet.ts';
import { notRun } from '../seeing/notRun.ts';
import { supplies } from '../seeing/supplies.ts';

/** 6.4: data on a visit can be had: an ordinary visit of the home page leaves events that the monitoring platform can take. */
export const eventsAccepted: Check = {
  id: 'beacon.events-accepted',
  verifies: ['visits-obtained', 'visits-by-beacon', 'beacon-reports-automatically', 'beacon-script-added'],
  channel: 'beacon',
  title: {
    'zh-CN': '访问首页所产生的事件被运行监测平台接收',
    en: 'What a visit of the home page reports is accepted by the monitoring platform',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    if (context.target.appKey === undefined)
      return inconclusive(
        'no-data',
        {
          'zh-CN': '未提供该平台的 appKey，无法辨认其事件。',
          en: 'The appKey of the platform is not given, so its events cannot be told.',
        },
        supplies.appKey(),
      );
    const { url: home, tour, requested, html, evidence: seen } = await context.use(homeSnippet);
    const [events, refused] = [await tour.events(), await tour.refused()];
    const evidence = [
      ...seen,
      context.evidence.record({
        kind: 'page',
        url: home,
        detail: `requested: ${requested.slice(0, 40).join(' ')}\naccepted: ${events.length}, refused: ${refused.map((event) => `${event.reason}: ${event.detail}`).join('; ')}`,
      }),
    ];
    const findings: Finding[] = [];
    const views = events.filter((event) => event.kind === 'page-view');
    if (refused.length > 0) {
      const reasons = [...new Set(refused.map((event) => `${event.reason}: ${event.detail}`))].slice(0, 5);
      findings.push({
        code: 'beacon.event-refused',
        message: {
          'zh-CN': `首页上报的事件中有 ${refused.length} 个不能落库`,
          en: `${refused.length} of the events that the home page reported cannot be landed`,
        },
        expected: { refused: 0 },
        actual: { refused: refused.length, reasons },
        pointer: home,
        hint: {
          'zh-CN': '按所列原因改正；原因为 unknown-app-key 时，页面所设 appKey 与颁发的不一致。',
          en: 'Mend what the reasons name; unknown-app-key means that the page sets another appKey than the one issued.',
        },
        evidence,
        // It did report, by itself; what came is of no use.
        violates: ['visits-obtained', 'visits-by-beacon'],
      });
    } else if (views.length === 0 && challenged(html)) {
      return inconclusive(
        'not-observable',
        {
          'zh-CN': '首页被防护系统的验证页面取代，无从检测。',
          en: 'A challenge of a web application firewall stands in the place of the home page.',
        },
        supplies.pages(),
      );
    } else if (views.length === 0 && notRun(context, html)) {
      return inconclusive(
        'not-observable',
        {
          'zh-CN': '首页以模块脚本编写，jsdom 不能运行。',
          en: 'The home page is made of module scripts, which jsdom does not run.',
        },
        supplies.otherBrowser(),
      );
    } else if (views.length === 0) {
      findings.push({
        code: 'beacon.nothing-reported',
        message: {
          'zh-CN': '访问首页后，运行监测平台没有收到页面浏览事件',
          en: 'After a visit of the home page the monitoring platform had no page view',
        },
        expected: { 'page-view': 'at least 1' },
        actual: { events: events.map((event) => event.eventCode), requested: requested.length },
        pointer: home,
        hint: {
          'zh-CN': '在页面中加入采集代码，并确认脚本已加载、日志域名正确。',
          en: 'Add the collecting code to the page, and see that the script loads and the log host is right.',
        },
        evidence,
      });
    }
    return judged(findings);
  },
};
