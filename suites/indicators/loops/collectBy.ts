import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { inconclusive } from '../../engine/verdict/outcome.ts';

/** The two channels by which records, not events, arrive. */
export type RecordChannel = 'interface' | 'exchange';

interface Report {
  readonly entity: EntityName;
  readonly problems: readonly { readonly message: { readonly 'zh-CN': string; readonly en: string } }[];
}

const blocked = (entities: readonly EntityName[], reports: readonly Report[]): Outcome | undefined => {
  const missing = entities.find((entity) => !reports.some((report) => report.entity === entity));
  if (missing !== undefined)
    return inconclusive('blocked', {
      'zh-CN': `未能采集 ${missing}，无从比对指标`,
      en: `${missing} could not be collected, so there is nothing to compare the indicators with`,
    });
  const [problem] = reports.flatMap((report) =>
    report.problems.map(({ message }) => ({ entity: report.entity, message })),
  );
  if (problem === undefined) return undefined;
  return inconclusive('blocked', {
    'zh-CN': `采集 ${problem.entity} 时有问题，另有检查评判：${problem.message['zh-CN']}`,
    en: `collecting ${problem.entity} met a problem that other checks judge: ${problem.message.en}`,
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
      entities,
      await monitoring.interfaces.pull(target.platformId, { entities, signal, fetch: context.fetch }),
    );
  await target.control?.push('increment');
  return blocked(entities, await monitoring.exchange.extract(target.platformId, { entities, signal }));
};
