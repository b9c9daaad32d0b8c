import { columns } from '../../../spec/entities/columns.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { AccessPlatform } from '../accessPlatform.ts';
import type { BusinessRecord } from '../business/businessData.ts';
import { isLessImportant } from '../discovery/isLessImportant.ts';
import { interfaceRecord } from './interfaceRecord.ts';
import { createOrder } from './createOrder.ts';
import type { Page } from '../../../spec/interfaces/pageBody.ts';
import type { PageQuery } from '../../../spec/interfaces/pageQuery.ts';

/** What an entity's interface reads from. */
export interface RecordSource {
  /**
   * In insertion order, soft-deleted records included: a record never changes its place, so pages neither lose nor
   * repeat one while data changes underneath.
   */
  readonly page: (query: Extract<PageQuery, { ok: true }>) => Page;
  readonly item: (id: string) => Readonly<Record<string, unknown>> | undefined;
}

/** Faults that freeze an entity's records as they were at the first call. */
const cachingFaults: Readonly<Partial<Record<EntityName, string>>> = {
  'site-column': 'interface-site-columns-cached',
  resource: 'indicators-resources-cached',
  'service-item': 'indicators-service-items-cached',
  'management-item': 'indicators-management-items-cached',
};

/** Reads the business systems at the time of the call. */
export const createRecordSource = (platform: AccessPlatform, entity: EntityName): RecordSource => {
  const caching = cachingFaults[entity];
  const stale =
    (caching !== undefined && platform.hasFault(caching)) ||
    (isLessImportant(entity) && platform.hasFault('interface-one-interface-cached'));
  const losing = platform.hasFault('interface-pages-lose-record');
  const repeating = platform.hasFault('interface-last-page-repeated');
  const ordered = createOrder(platform);
  const ignoring =
    platform.hasFault('interface-updated-since-ignored') ||
    (entity === 'user' && platform.hasFault('interface-updated-since-ignored-by-users'));
  const forgetting = platform.hasFault('interface-updated-since-forgotten-on-later-pages');
  const after = entity === 'site-column' && platform.hasFault('interface-updated-since-excludes-the-moment');
  const forgettingDeleted = entity === 'user' && platform.hasFault('interface-deleted-users-leave-changes');
  const forgettingNew = entity === 'user' && platform.hasFault('interface-new-users-not-among-changes');
  const ofUsers = (fault: string): boolean => entity === 'user' && platform.hasFault(fault);
  // A record that keeps the update time of its creation, or is found by it: the same records are given.
  const byCreation = ofUsers('interface-updated-since-by-creation') || ofUsers('interface-updates-keep-update-time');
  const totalOfAll = ofUsers('interface-total-of-everything');
  const anySingle = ofUsers('interface-single-users-of-another');
  const singles = ofUsers('interface-single-users-cached') ? new Map<string, BusinessRecord>() : undefined;
  const bare = platform.hasFault('interface-single-records-without-optional-fields');
  const optional = new Set(columns(entity).flatMap(({ field, nullable }) => (nullable ? [field] : [])));
  let snapshot: readonly BusinessRecord[] | undefined;

  const all = (): readonly BusinessRecord[] => {
    if (!stale) return platform.business.records(entity);
    snapshot ??= platform.business.records(entity);
    return snapshot;
  };

  return {
    page: ({ page, pageSize, updatedSince }) => {
      const records = ordered(all());
      const matching =
        updatedSince === undefined || ignoring || (forgetting && page > 1)
          ? records
          : records.filter(
              ({ createTime, updateTime, isDeleted }) =>
                (after ? updateTime > updatedSince : (byCreation ? createTime : updateTime) >= updatedSince) &&
                !(isDeleted && forgettingDeleted) &&
                !(createTime === updateTime && forgettingNew),
            );
      const last = Math.max(1, Math.ceil(matching.length / pageSize));
      const from = ((repeating ? Math.min(page, last) : page) - 1) * pageSize;
      const some = matching.slice(losing && page > 1 ? from + 1 : from, from + pageSize);
      return {
        total: totalOfAll
          ? records.length
          : page > 1 && platform.hasFault('interface-total-of-the-page')
            ? some.length
            : matching.length,
        page,
        pageSize,
        records: some.map((record) => interfaceRecord(platform, record)),
      };
    },
    item: (id) => {
      const now = anySingle ? platform.business.records(entity)[0] : platform.business.record(entity, id);
      if (now !== undefined && singles?.has(id) === false) singles.set(id, now);
      const record = singles?.get(id) ?? now;
      if (record === undefined) return undefined;
      const shown = interfaceRecord(platform, record);
      if (bare) return Object.fromEntries(Object.entries(shown).filter(([field]) => !optional.has(field)));
      return ofUsers('interface-deleted-single-users-live') ? { ...shown, isDeleted: false } : shown;
    },
  };
};
