import type { EntityName } from '../../spec/entities/entityName.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import type { Check } from '../engine/running/check.ts';
import type { Finding } from '../engine/verdict/finding.ts';
import { inconclusive, judged } from '../engine/verdict/outcome.ts';
import { fetchRecords } from '../interface/reading/fetchRecords.ts';
import type { FetchedRecords } from '../interface/reading/fetchRecords.ts';
import { publicationFailed } from './publishing/publicationFailed.ts';
import { publication } from './publishing/publication.ts';

/** Records; what has more is somebody's whole live data, and too much to pull for a comparison. */
const mostPulled = 20_000;

/** 7.2.7: who subscribes to what was published gets the same data as at the address that the platform declares; else it is not that interface which 7.2.6 has it mount. */
export const subscriptionGivesTheData: Check = {
  id: 'interface.subscription-gives-the-data',
  verifies: ['interfaces-mounted', 'resources-subscribable'],
  channel: 'interface',
  title: {
    'zh-CN': '按订阅采集得到与接口相同的数据',
    en: 'Collection by subscription brings the data that the interfaces have',
  },
  comparedWith: { profile: ['interfaces.catalogue'] },
  platforms: platformKinds,
  needs: ['interfaces', 'control'],
  locks: ['control', 'business-data'],
  deadlineMs: 30_000,
  run: async (context) => {
    const published = await context.use(publication);
    if (!published.ok) return publicationFailed(published.outcome, 'resources-subscribable');
    const { catalogue } = context.monitoring;
    const { platformId } = context.target;
    const calling = { fetch: context.fetch, signal: context.signal };
    const subscriptions = await catalogue.subscribe(platformId);
    const declared = new Map<EntityName, Extract<FetchedRecords, { ok: true }>>();
    for (const { entity } of subscriptions) {
      const fetched = await fetchRecords(context, entity, { mostPages: 1 });
      if (fetched.ok) declared.set(entity, fetched);
    }
    const isSmall = (entity: EntityName): boolean =>
      (declared.get(entity)?.total ?? Number.POSITIVE_INFINITY) <= mostPulled;
    const entities = subscriptions.map(({ entity }) => entity).filter((entity) => declared.has(entity));
    const reports = await catalogue.pullSubscribed(platformId, { ...calling, entities: entities.filter(isSmall) });
    // Of the larger ones only what they say they have is compared: their total at the published address.
    const pages = entities.every(isSmall) ? [] : await catalogue.debugJointly(platformId, calling);
    const findings: Finding[] = [];
    let compared = 0;
    for (const { entity, url } of subscriptions) {
      const here = declared.get(entity);
      const report = isSmall(entity)
        ? reports.find((one) => one.entity === entity)
        : pages
            .filter((page) => page.entity === entity)
            .map(({ total, problems }) => ({ records: total, problems }))[0];
      if (here === undefined || report === undefined) continue;
      compared += 1;
      if (report.records >= here.total) continue;
      findings.push({
        code: 'catalogue.subscription-incomplete',
        message: {
          'zh-CN': `按订阅地址 ${url} 得到 ${report.records} 条 ${entity} 记录，接口共有 ${here.total} 条。`,
          en: `The subscribed address ${url} gave ${report.records} records of ${entity}; the interface has ${here.total}.`,
        },
        expected: here.total,
        actual: { records: report.records, problems: report.problems.slice(0, 3).map((problem) => problem.message.en) },
        pointer: url,
        hint: {
          'zh-CN': '发布提供全部数据的接口地址，而不是样例或旧版本的地址。',
          en: 'Publish the address that gives all of the data, not that of a sample or an old version.',
        },
        evidence: here.evidence,
      });
    }
    return compared === 0
      ? inconclusive('blocked', {
          'zh-CN': '没有已发布且可用的接口可供订阅，由检查 interface.catalogue-published 给出结论。',
          en: 'No published interface works that could be subscribed to, on which the check interface.catalogue-published concludes.',
        })
      : judged(findings);
  },
};
