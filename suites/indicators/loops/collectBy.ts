import type { RecordChannel } from '../../../mocks/monitoring-platform/runs/contract/landed.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { supplies } from '../../beacon/seeing/supplies.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { inconclusive } from '../../engine/verdict/outcome.ts';
import { judgeOfProblem } from './judgeOfProblem.ts';
import type { CollectionProblem } from './judgeOfProblem.ts';

interface Report {
  readonly entity: EntityName;
  readonly problems: readonly (CollectionProblem & { readonly message: Localized })[];
}

const blocked = (
  kind: PlatformKind,
  entities: readonly EntityName[],
  reports: readonly Report[],
): Outcome | undefined => {
  const missing = entities.find((entity) => !reports.some((report) => report.entity === entity));
  if (missing !== undefined)
    return inconclusive(
      'no-data',
      {
        'zh-CN': `未能采集 ${missing}，无从比对指标。`,
        en: `${missing} could not be collected, so there is nothing to compare the indicators with.`,
      },
      supplies.entity(missing),
    );
  const [problem] = reports.flatMap((report) => report.problems.map((one) => ({ ...one, entity: report.entity })));
  if (problem === undefined) return undefined;
  const judge = judgeOfProblem(kind, problem.entity, problem);
  return inconclusive(judge === undefined ? 'unreachable' : 'blocked', {
    'zh-CN': `采集 ${problem.entity} 时有问题：${problem.message['zh-CN']}${judge === undefined ? '' : `见检查 ${judge}。`}`,
    en: `collecting ${problem.entity} met a problem: ${problem.message.en}${judge === undefined ? '' : ` See the check ${judge}.`}`,
  });
};

/**
 * Has the monitoring platform collect these entities now: pulls the interfaces, or (after a push, where control allows)
 * extracts from the front database. An outcome: it could not, and another check says why.
 */
export const collectBy = async (
  context: CheckContext,
  channel: RecordChannel,
  entities: readonly EntityName[],
): Promise<Outcome | undefined> => {
  const { monitoring, target, signal } = context;
  if (channel === 'interface')
    return blocked(
      target.kind,
      entities,
      await monitoring.interfaces.pull(target.platformId, { entities, signal, fetch: context.fetch }),
    );
  await target.control?.push('increment');
  return blocked(target.kind, entities, await monitoring.exchange.extract(target.platformId, { entities, signal }));
};
