import { platformKinds } from '../../spec/platformKind.ts';
import type { Check } from '../engine/running/check.ts';
import type { Finding } from '../engine/verdict/finding.ts';
import { inconclusive, judged } from '../engine/verdict/outcome.ts';
import { callInterface } from '../interface/calling/callInterface.ts';
import { mandatoryEntities } from '../interface/calling/mandatoryEntities.ts';
import { publication } from './publishing/publication.ts';

/** 7.2.6: the interfaces that work are in the catalogue, mounted and published. The catalogue's protocol is ours, so it only warns. */
export const cataloguePublished: Check = {
  id: 'interface.catalogue-published',
  verifies: ['resources-published'],
  channel: 'interface',
  title: {
    'zh-CN': '查询接口已编入目录、挂接并发布',
    en: 'The query interfaces are drawn up in the catalogue, mounted and published',
  },
  comparedWith: { profile: ['interfaces'] },
  platforms: platformKinds,
  needs: ['interfaces', 'control'],
  locks: ['control'],
  deadlineMs: 30_000,
  run: async (context) => {
    const published = await context.use(publication);
    if (!published.ok) return published.outcome;
    const findings: Finding[] = [];
    let judgedOnes = 0;
    for (const entity of mandatoryEntities(context.target.kind)) {
      const entry = published.entries.find((one) => one.entity === entity);
      if (entry?.status === 'published') {
        judgedOnes += 1;
        continue;
      }
      // What does not answer cannot be mounted: that is for the checks of the interfaces to judge.
      if (context.target.interfaces?.urls[entity] === undefined) continue;
      const answer = await callInterface(context, entity);
      if (answer.page === undefined) continue;
      judgedOnes += 1;
      const state =
        entry === undefined
          ? { 'zh-CN': '没有编入目录', en: 'is not in the catalogue' }
          : entry.mountedTime === null
            ? { 'zh-CN': '没有挂接到目录', en: 'is not mounted' }
            : { 'zh-CN': '没有发布', en: 'is not published' };
      findings.push({
        code: 'catalogue.not-published',
        message: { 'zh-CN': `${entity} 接口${state['zh-CN']}。`, en: `The interface for ${entity} ${state.en}.` },
        expected: 'published',
        actual: entry?.status ?? 'absent',
        pointer: answer.url,
        hint: {
          'zh-CN': '为每个查询接口编制目录条目，挂接接口并发布（7.2.6，docs/publish）。',
          en: 'Draw up an entry for each query interface, mount the interface and publish it (7.2.6, docs/publish).',
        },
        evidence: answer.evidence,
      });
    }
    return judgedOnes === 0
      ? inconclusive('blocked', {
          'zh-CN': '没有可供发布的接口能够应答。',
          en: 'No interface that could be published answers.',
        })
      : judged(findings);
  },
};
