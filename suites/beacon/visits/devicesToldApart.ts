import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { indicatorsOf } from '../touring/indicatorsOf.ts';
import { firewalled, lookAt } from '../touring/lookAt.ts';
import { onTour } from '../touring/onTour.ts';
import { places } from '../touring/places.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';
import { userAgents } from '../touring/userAgents.ts';

const visits = [
  { device: 'mobile', userAgent: userAgents.iphone, address: places.beijing.address },
  { device: 'mobile', userAgent: userAgents.android, address: places.shanghai.address },
  { device: 'pc', userAgent: userAgents.chrome, address: places.shaanxi.address },
] as const;

/** Table 3, row 2, closed loop: phones get the same code as desktops. */
export const devicesToldApart: Check = {
  id: 'beacon.devices-told-apart',
  verifies: ['visits-table-3'],
  channel: 'beacon',
  title: { 'zh-CN': '移动端与 PC 端设备数同实际来访设备一致', en: 'Mobile and PC devices equal those that came' },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: (context) =>
    onTour(context, async (tour) => {
      const { home } = context.target.pages;
      let challenge = false;
      for (const { userAgent, address } of visits) {
        const visitor = await tour.visitor({ sourceIp: address, userAgent });
        challenge ||= await lookAt(context, tour, visitor, home);
      }
      if (challenge) return firewalled;
      await unlessRefused(tour);
      const computed = await indicatorsOf(context, tour.correlationId, ['t3-2-devices']);
      const evidence = [
        context.evidence.record({
          kind: 'note',
          text: (await tour.events()).map((event) => `${event.device} ${event.sourceIp} ${event.eventCode}`).join('\n'),
        }),
      ];
      return judged(
        (['mobile', 'pc'] as const).flatMap((device) => {
          const expected = visits.filter((visit) => visit.device === device).length;
          const actual = computed.part('t3-2-devices', 'device', device);
          if (actual === expected) return [];
          return [
            {
              code: 'beacon.devices-miscounted',
              message: {
                'zh-CN': `${device === 'mobile' ? '移动' : 'PC'}端来访设备 ${expected} 台，计得 ${actual} 台`,
                en: `${expected} ${device === 'mobile' ? 'mobile' : 'PC'} devices came, ${actual} were counted`,
              },
              expected,
              actual,
              pointer: home,
              hint: {
                'zh-CN': '移动版页面若用另一套模板，同样须带采集代码。',
                en: 'Where mobile pages have a template of their own, it needs the collecting code too.',
              },
              evidence,
            },
          ];
        }),
      );
    }),
};
