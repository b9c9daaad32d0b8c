import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged, notApplicable } from '../../engine/verdict/outcome.ts';
import { countedBy } from '../touring/countedBy.ts';
import { followLink } from '../touring/followLink.ts';
import { homeSilent } from '../seeing/homeSilent.ts';
import { indicatorsOf } from '../touring/indicatorsOf.ts';
import { onTour } from '../touring/onTour.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';

const hostOf = (url: string): string => new URL(url).hostname;

/**
 * A platform whose pages lie under several domains: those of each are reported, and who goes from one to the other stays one
 * visitor. 7.1.2 speaks of one domain at a time; a value of the profile goes on.
 */
export const otherDomainsReported: Check = {
  id: 'beacon.other-domains-reported',
  verifies: ['beacon-covers-platform'],
  channel: 'beacon',
  title: {
    'zh-CN': '平台所用的其他域名下的页面同样上报，跨域名访问仍是同一访客',
    en: 'Pages under the platform’s other domains are reported too, and a visitor across them stays one visitor',
  },
  comparedWith: { profile: ['beacon.conventions.otherDomainsToo'] },
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const { home, others } = context.target.pages;
    const first = new Map(others.filter((url) => hostOf(url) !== hostOf(home)).map((url) => [hostOf(url), url]));
    if (first.size === 0)
      return notApplicable('no-data', {
        'zh-CN': '接入信息中的页面都在同一域名下。',
        en: 'All pages of the access information lie under one domain.',
      });
    return onTour(context, async (tour) => {
      const visitor = await tour.visitor();
      const page = await visitor.open(home);
      await page.settled();
      const viewsOf = async (host: string): Promise<number> =>
        (await tour.events()).filter(
          (event) => event.kind === 'page-view' && URL.parse(event.pageUrl)?.hostname === host,
        ).length;
      const atHome = await countedBy(context, 1, () => viewsOf(hostOf(home)));
      await unlessRefused(tour);
      if (atHome === 0) return homeSilent;
      const findings: Finding[] = [];
      for (const [host, url] of first) {
        await followLink(page, url);
        if ((await countedBy(context, 1, () => viewsOf(host))) > 0) continue;
        findings.push({
          code: 'beacon.domain-not-reported',
          message: {
            'zh-CN': `域名 ${host} 下的页面没有上报页面浏览`,
            en: `the page under the domain ${host} reports no page view`,
          },
          expected: { 'page-view': 'at least 1' },
          actual: {
            'page-view': 0,
            ...(page.pageErrors().length === 0 ? {} : { pageErrors: page.pageErrors().slice(0, 5) }),
          },
          pointer: url,
          hint: {
            'zh-CN': '平台的每个域名都部署采集代码，使用同一 appKey。',
            en: 'Deploy the collecting code under every domain of the platform, with the same appKey.',
          },
        });
      }
      await visitor.close();
      const unique =
        (await indicatorsOf(context, tour.correlationId, ['t3-1-unique-visitors'])).reading(
          't3-1-unique-visitors',
          'address-and-device',
        ) ?? 0;
      const evidence = [
        context.evidence.record({
          kind: 'note',
          text: (await tour.events())
            .map((event) => `${event.kind} ${event.visitorId} ${event.pageUrl} from ${event.referrer}`)
            .join('\n'),
        }),
      ];
      if (findings.length === 0 && unique !== 1)
        findings.push({
          code: 'beacon.visitor-split-by-domain',
          message: {
            'zh-CN': `一名访客访问 ${first.size + 1} 个域名，计得 ${unique} 名独立访客`,
            en: `one visitor of ${first.size + 1} domains is counted as ${unique} unique visitors`,
          },
          expected: { 't3-1-unique-visitors': 1 },
          actual: { 't3-1-unique-visitors': unique },
          pointer: [...first.values()].join(' '),
          hint: {
            'zh-CN': '由访客的浏览器直接上报，各域名带同样的设备信息。',
            en: 'Let the visitor’s browser report, with the same device information under every domain.',
          },
        });
      return judged(findings.map((finding) => ({ ...finding, evidence })));
    });
  },
};
