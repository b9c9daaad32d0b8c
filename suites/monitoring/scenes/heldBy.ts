import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { callInterface } from '../../interface/calling/callInterface.ts';
import type { MonitoringContext } from '../contract/monitoringContext.ts';

export interface Held {
  /** Records that are not deleted. */
  readonly count: number;
  readonly evidence: readonly string[];
}

const mostPages = 50;

/** How many records of an entity a partner holds now, by its own interface; undefined: it does not say. */
export const heldBy = async (
  { own, partner, profile }: MonitoringContext,
  kind: PlatformKind,
  entity: EntityName,
): Promise<Held | undefined> => {
  const { paging } = profile.values.interfaces;
  const context = { ...own, target: partner.platforms[kind] };
  const evidence: string[] = [];
  let [count, seen] = [0, 0];
  for (let page = 1; page <= mostPages; page += 1) {
    const query = { [paging.pageParameter]: String(page), [paging.sizeParameter]: String(paging.maximumSize) };
    const answer = await callInterface(context, entity, { query });
    if (answer.page === undefined) return undefined;
    for (const one of answer.evidence) evidence.push(one);
    seen += answer.page.records.length;
    count += answer.page.records.filter(({ isDeleted }) => isDeleted !== true).length;
    if (answer.page.records.length === 0 || seen >= answer.page.total) break;
  }
  return { count, evidence };
};
