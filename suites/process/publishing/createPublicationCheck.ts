import type { CatalogueEntry } from '../../../mocks/monitoring-platform/catalogue/catalogue.ts';
import type { Localized } from '../../../spec/localized.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import { callInterface } from '../../interface/calling/callInterface.ts';
import { mandatoryEntities } from '../../interface/calling/mandatoryEntities.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { publication } from './publication.ts';
import { publicationFailed } from './publicationFailed.ts';

interface PublicationCheck {
  readonly id: string;
  readonly requirement: string;
  readonly title: Localized;
  /** Stable code of a finding. */
  readonly code: string;
  readonly expected: unknown;
  /** Said of an interface that did not get so far. */
  readonly lacking: Localized;
  readonly hint: Localized;
  readonly reached: (entry: CatalogueEntry) => boolean;
}

/** One act of 7.2.6, looked for at every query interface that works. The catalogue's protocol is ours: it binds whoever declared it; a platform that publishes in another catalogue attests it. */
export const createPublicationCheck = (check: PublicationCheck): Check => ({
  id: check.id,
  verifies: [check.requirement],
  channel: 'interface',
  title: check.title,
  comparedWith: { profile: ['interfaces.catalogue'] },
  platforms: platformKinds,
  needs: ['interfaces', 'control'],
  locks: ['control'],
  deadlineMs: 30_000,
  run: async (context) => {
    const published = await context.use(publication);
    if (!published.ok) return publicationFailed(published.outcome, check.requirement);
    const findings: Finding[] = [];
    let judgedOnes = 0;
    for (const entity of mandatoryEntities(context.target.kind)) {
      const entry = published.entries.find((one) => one.entity === entity);
      if (entry !== undefined && check.reached(entry)) {
        judgedOnes += 1;
        continue;
      }
      // What does not answer cannot be published: that is for the checks of the interfaces to judge.
      if (context.target.interfaces?.urls[entity] === undefined) continue;
      const answer = await callInterface(context, entity);
      if (answer.page === undefined) continue;
      judgedOnes += 1;
      const refusal = published.refusals.find((one) => one.entity === entity);
      const why = refusal === undefined ? '' : [refusal.code, refusal.detail].filter((one) => one !== null).join(' ');
      findings.push({
        code: check.code,
        message: {
          'zh-CN': `${entity} 接口${check.lacking['zh-CN']}${why === '' ? '' : `，目录拒绝了其请求（${why}）`}。`,
          en: `The interface for ${entity} ${check.lacking.en}${why === '' ? '' : `: the catalogue refused it (${why})`}.`,
        },
        expected: check.expected,
        actual: refusal?.code ?? entry?.status ?? 'absent',
        pointer: answer.url,
        hint: check.hint,
        evidence: answer.evidence,
      });
    }
    return judgedOnes === 0
      ? inconclusive('blocked', {
          'zh-CN': '没有可供发布的接口能够应答，由检查 interface.mandatory-interfaces-exist 等给出结论。',
          en: 'No interface that could be published answers, on which checks such as interface.mandatory-interfaces-exist conclude.',
        })
      : judged(findings);
  },
});
