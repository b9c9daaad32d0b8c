import { supplies } from '../../beacon/seeing/supplies.ts';
import { onTour } from '../../beacon/touring/onTour.ts';
import { roleNotNamed, rolePage } from '../../beacon/seeing/rolePage.ts';
import { signIn } from '../../beacon/touring/signIn.ts';
import { unlessRefused } from '../../beacon/touring/unlessRefused.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { collectBy } from '../loops/collectBy.ts';

const visits = 3;
const bare = (address: string): string => address.replace(/[?#].*$/, '').replace(/\/$/, '');

interface Catalogued {
  readonly id: string;
  readonly url: string;
}

/** The page of another resource, which the catalogue gives an address of its own on the same host, must not count for this or any third one. */
const viewOfAnother = async (context: CheckContext, known: string): Promise<readonly Finding[]> => {
  const { monitoring, target } = context;
  const landed = await monitoring.landed.records(target.platformId, {
    entity: 'resource',
    channel: 'interface',
    fields: ['resourceId', 'url'],
    limit: 1_000,
  });
  const resources = landed.map(({ resourceId, url }): Catalogued => ({ id: String(resourceId), url: String(url) }));
  const host = new URL(target.pages.home).host;
  const idsAt = Map.groupBy(resources, ({ url }) => bare(url));
  const other = resources.find(
    ({ url }) => URL.parse(url)?.host === host && bare(url) !== bare(known) && idsAt.get(bare(url))?.length === 1,
  );
  if (other === undefined) return [];
  return onTour(
    context,
    async (tour) => {
      const visitor = await tour.visitor();
      const page = await visitor.open(other.url);
      await page.settled();
      const rests = bare(page.url());
      await page.close();
      await visitor.close();
      const view = (await tour.events()).find(({ kind, pageUrl }) => kind === 'page-view' && bare(pageUrl) === rests);
      const counted = view?.resourceId ?? '';
      // Only what the catalogue has elsewhere is plainly another one.
      if (rests !== bare(other.url) || counted === other.id || !resources.some(({ id }) => id === counted)) return [];
      return [
        {
          code: 'indicators.resource-view-of-another',
          message: {
            'zh-CN': `打开资源 ${other.id} 的页面，浏览却计在资源 ${counted} 名下`,
            en: `the page of the resource ${other.id} was opened, and the view counts for the resource ${counted}`,
          },
          expected: other.id,
          actual: counted,
          pointer: `t4-10-average-views ${other.url}`,
          hint: {
            'zh-CN': 'resource_id 须是页面所展示的资源，不要写死在模板里。',
            en: 'Let resource_id be the resource that the page shows; it is no constant of the template.',
          },
        },
      ];
    },
    '-another',
  ).catch((error: unknown) => {
    // That this page cannot be visited is for the coverage to say.
    if (error instanceof CandidateError) return [];
    throw error;
  });
};

/** 6.5, table 4 row 10: visits of a resource's page are views of that resource, so that the average over the catalogue follows. */
export const resourceViewsCounted: Check = {
  id: 'indicators.resource-views-closed-loop',
  verifies: ['resources-obtained'],
  channel: 'indicators',
  title: {
    'zh-CN': '打开资源页面的次数进入表 4 第 10 行：资源平均浏览量乘以资源总数等于打开次数',
    en: 'Visits of a resource’s page reach row 10 of table 4: the average views times the resources are the visits',
  },
  comparedWith: { profile: ['beacon.parameters.resource'] },
  platforms: ['resource'],
  needs: ['pages', 'interfaces'],
  locks: ['business-data'],
  deadlineMs: 60_000,
  run: async (context) => {
    const role = rolePage(context, 'player');
    if (role === undefined) return roleNotNamed('player');
    if (context.target.interfaces?.urls.resource === undefined)
      return inconclusive(
        'no-data',
        { 'zh-CN': '没有接口提供资源目录。', en: 'No interface offers the catalogue of resources.' },
        supplies.entity('resource'),
      );
    const problem = await collectBy(context, 'interface', ['resource']);
    if (problem !== undefined) return problem;
    const another = await viewOfAnother(context, role.url);
    return onTour(context, async (tour) => {
      const [guest, member] = [await tour.visitor(), await tour.visitor()];
      // Who is signed in is a visitor like others; the page on which he signed in may be one of a resource.
      await signIn(context, member);
      const besides = (await tour.events()).filter(({ kind, resourceId }) => kind === 'page-view' && resourceId !== '');
      const expected = visits + besides.length;
      for (const visitor of [guest, guest, member]) {
        const page = await visitor.open(role.url);
        await page.settled();
        await page.close();
      }
      await Promise.all([guest.close(), member.close()]);
      await unlessRefused(tour);
      const [resources, average] = await context.monitoring.indicators.compute({
        platformId: context.target.platformId,
        channel: 'interface',
        correlationId: tour.correlationId,
        ids: ['t4-1-resources', 't4-10-average-views'],
      });
      const perResource =
        average?.status === 'computed' ? average.readings?.find(({ id }) => id === 'page-views')?.value : null;
      const counted = Math.round((perResource ?? 0) * (resources?.value ?? 0) * 1e6) / 1e6;
      if (counted === expected) return judged(another);
      return judged([
        ...another,
        {
          code: 'indicators.resource-views-miscounted',
          message: {
            'zh-CN': `资源页面打开 ${expected} 次，计入资源浏览量 ${counted} 次`,
            en: `the page of a resource was opened ${expected} times, ${counted} of them count as views of a resource`,
          },
          expected,
          actual: counted,
          pointer: `t4-10-average-views ${role.url}`,
          hint: {
            'zh-CN': '资源页面的浏览上报应带 resource_id，例如 setMetaInfo("aplus-cpvdata", { resource_id })。',
            en: 'Let the page view of a resource’s page carry resource_id, for example by setMetaInfo("aplus-cpvdata", { resource_id }).',
          },
        },
      ]);
    });
  },
};
