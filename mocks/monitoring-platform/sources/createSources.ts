import type { EntityName } from '../../../spec/entities/entityName.ts';
import { validateEntity } from '../../../spec/entities/validateEntity.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import type { Sources } from './sources.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import type { SourceProblem } from '../interface-client/sourceProblem.ts';
import type { SourceReport } from './sourceReport.ts';
import { gatherNotes } from '../warehouse/gatherNotes.ts';
import { landRecords } from '../warehouse/landRecords.ts';
import { recordLandings } from '../warehouse/recordLandings.ts';
import type { Landing } from '../warehouse/recordLandings.ts';
import { fetchSourcePage } from './fetchSourcePage.ts';
import { sourceLists } from './sourceLists.ts';
import type { SourceAddress, SourceName } from './sourceLists.ts';

type List = (typeof sourceLists)[SourceName][number];
type Collect = Parameters<Sources['collect']>[1];

const pageSize = 1000;
const maximumPages = 1000;

const problem = (
  code: string,
  pointer: string,
  zh: string,
  en: string,
  expected: unknown,
  actual: unknown,
): SourceProblem => ({ code, message: { 'zh-CN': zh, en }, pointer, expected, actual });

interface CollectedSources extends Sources {
  /** What went wrong when an entity of a platform was last collected. */
  readonly problems: (platformId: string, entity: EntityName) => readonly SourceProblem[];
}

/**
 * Collects tables 1 and 7 from their sources (6.2, 6.8): page by page, with the token, in increments by arrival at the source
 * (by occurrence what is delivered late would never come); a source that knows no arrival is read whole each time. Lands what
 * validates and belongs to the platform. A source that is down or lies about its total is a problem in its report, the
 * others stand.
 */
export const createSources = (deps: KeepingDependencies): CollectedSources => {
  const collectList = async (
    platform: RegisteredPlatform,
    name: SourceName,
    list: List,
    address: SourceAddress,
    { fetch = globalThis.fetch, signal = new AbortController().signal }: NonNullable<Collect>,
    note: (landing: Landing) => Promise<void>,
  ): Promise<SourceReport> => {
    const pointer = `${address.url}${list.path}`;
    const subject = `${list.entity} ${address.url}`;
    const problems: SourceProblem[] = [];
    let [records, landed, total] = [0, 0, 0];
    let after = String(deps.store.cursor(platform.platformId, 'source', subject) ?? '');
    let byPages = false;
    try {
      for (let page = 1; page <= maximumPages; page += 1) {
        const query = new URLSearchParams({
          platformId: platform.platformId,
          page: String(byPages ? page : 1),
          pageSize: String(pageSize),
          after,
        });
        const received = await fetchSourcePage(address, list.path, query, fetch, signal);
        byPages = received.next === undefined;
        total = byPages ? received.total : records + received.total;
        records += received.records.length;
        const good = received.records.filter((record) => {
          const [first] = validateEntity(list.entity, record);
          const own = first === undefined && (record as { platformId: string }).platformId === platform.platformId;
          if (!own && problems.length < 20)
            problems.push(
              problem(
                'source.record-invalid',
                pointer,
                first?.message['zh-CN'] ?? '记录属于另一平台',
                first?.message.en ?? 'the record belongs to another platform',
                first?.expected ?? platform.platformId,
                first?.actual ?? null,
              ),
            );
          return own;
        });
        landed += await landRecords(
          deps.warehouse,
          list.entity,
          'source',
          good as Readonly<Record<string, unknown>>[],
          platform.platformId,
          {
            note,
            onSetAside: (_record, reason) => {
              if (problems.length < 20)
                problems.push(
                  problem(
                    'source.record-set-aside',
                    pointer,
                    `有记录无法入库，已另存：${reason.slice(0, 200)}`,
                    `a record could not be landed and is set aside: ${reason.slice(0, 200)}`,
                    'a record that lands',
                    reason.slice(0, 200),
                  ),
                );
            },
          },
        );
        // Only what has landed is behind us.
        if (received.next !== undefined) {
          after = received.next;
          await deps.store.note({
            type: 'cursor',
            cursor: { platformId: platform.platformId, channel: 'source', subject, value: after },
          });
        }
        if (received.records.length === 0 || records >= total) break;
      }
      if (records !== total)
        problems.push(
          problem(
            'source.total-differs',
            pointer,
            `来源声称 ${total} 条，实际给出 ${records} 条`,
            `the source says ${total} records and gave ${records}`,
            total,
            records,
          ),
        );
    } catch (error) {
      const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
      problems.push(
        problem(
          'source.unreachable',
          pointer,
          `无法从来源采集：${reason}`,
          `the source could not be collected: ${reason}`,
          'a page of records',
          reason,
        ),
      );
    }
    return { source: name, entity: list.entity, records, landed, problems };
  };
  return {
    collect: async (platformId, options = {}) => {
      const platform = deps.platforms().find((one) => one.platformId === platformId);
      if (platform === undefined) throw new Error(`No platform ${JSON.stringify(platformId)} is registered.`);
      const reports: SourceReport[] = [];
      const notes = gatherNotes<Landing>((landings) => recordLandings(deps.warehouse, landings));
      try {
        for (const [name, address] of Object.entries(platform.sources ?? {}) as [SourceName, SourceAddress][])
          for (const list of sourceLists[name])
            reports.push(await collectList(platform, name, list, address, options, notes.add));
      } finally {
        await notes.flush();
      }
      return reports;
    },
    problems: (platformId, entity) =>
      deps.store.outcomes(platformId).find((one) => one.channel === 'source' && one.entity === entity)?.problems ?? [],
  };
};
