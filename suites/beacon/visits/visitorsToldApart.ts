import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { indicatorsOf } from '../touring/indicatorsOf.ts';
import { firewalled, lookAt } from '../touring/lookAt.ts';
import { onTour } from '../touring/onTour.ts';
import { places } from '../touring/places.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';
import { userAgents } from '../touring/userAgents.ts';

const visitors = [
  { place: places.beijing, userAgent: userAgents.chrome },
  { place: places.beijing, userAgent: userAgents.edge },
  { place: places.guangdong, userAgent: userAgents.firefox },
  { place: places.shaanxi, userAgent: userAgents.safari },
  { place: places.guangdongSix, userAgent: userAgents.chrome },
];

/** Table 3, rows 1 and 3, closed loop: visitors of several browsers and places, one of them twice. */
export const visitorsToldApart: Check = {
  id: 'beacon.visitors-told-apart',
  verifies: ['visits-table-3', 'visits-obtained'],
  channel: 'beacon',
  title: {
    'zh-CN': '独立访客数与访客地区同实际来访者一致',
    en: 'Unique visitors and their regions equal those who came',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: (context) =>
    onTour(context, async (tour) => {
      const { home } = context.target.pages;
      let challenge = false;
      for (const { place, userAgent } of [
        ...visitors,
        visitors[0] ?? { place: places.beijing, userAgent: userAgents.chrome },
      ]) {
        const visitor = await tour.visitor({ sourceIp: place.address, userAgent });
        challenge ||= await lookAt(context, tour, visitor, home);
      }
      if (challenge) return firewalled;
      await unlessRefused(tour);
      const computed = await indicatorsOf(context, tour.correlationId, ['t3-1-unique-visitors', 't3-3-regions']);
      const unique = computed.reading('t3-1-unique-visitors', 'address-and-device') ?? 0;
      const events = await tour.events();
      const missing = visitors
        .filter(({ place }) => !events.some((event) => event.sourceIp === place.address))
        .map(({ place }) => place.address);
      const evidence = [
        context.evidence.record({
          kind: 'note',
          text: events
            .map((event) => `${event.sourceIp} ${event.province} ${event.visitorId} ${event.eventCode}`)
            .join('\n'),
        }),
      ];
      const findings: Finding[] = [];
      if (unique !== visitors.length)
        findings.push({
          code: 'beacon.visitors-miscounted',
          message: {
            'zh-CN': `${visitors.length} 名访客来访，计得 ${unique} 名`,
            en: `${visitors.length} visitors came, ${unique} were counted`,
          },
          expected: { 't3-1-unique-visitors': visitors.length },
          actual: { 't3-1-unique-visitors': unique, ...(missing.length > 0 ? { nothingFrom: missing } : {}) },
          pointer: home,
          hint: {
            'zh-CN': '采集代码须对所有浏览器生效，并由访客的浏览器直接上报，不经服务器转发。',
            en: 'The code works in every browser, and it is the visitor’s browser that reports, not a server on its behalf.',
          },
          evidence,
          violates: unique === 0 ? ['visits-table-3', 'visits-obtained'] : ['visits-table-3'],
        });
      const provinces = [...new Set(visitors.map(({ place }) => place.province))];
      for (const province of findings.length > 0 ? [] : provinces) {
        const expected = visitors.filter(({ place }) => place.province === province).length;
        const actual = computed.part('t3-3-regions', 'province', province);
        if (actual === expected) continue;
        findings.push({
          code: 'beacon.region-miscounted',
          message: {
            'zh-CN': `${province}有 ${expected} 名访客，计得 ${actual} 名`,
            en: `${expected} visitors came from ${province}, ${actual} were counted`,
          },
          expected,
          actual,
          violates: ['visits-table-3'],
          pointer: 't3-3-regions',
          hint: {
            'zh-CN': '由访客的浏览器直接上报，源地址才是访客的。',
            en: 'Let the visitor’s browser report, so that the source address is the visitor’s.',
          },
          evidence,
        });
      }
      return judged(findings);
    }),
};
