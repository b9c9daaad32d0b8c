import { entitySchemas } from '../../../spec/entities/entities.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { fetchRecords } from '../reading/fetchRecords.ts';
import type { CandidateRecord } from '../reading/recordsOf.ts';
import { tableItems } from '../reading/tableItems.ts';

interface TableCheck {
  readonly id: string;
  readonly entity: EntityName;
  /** The requirement that holds the table's list. */
  readonly requirement: string;
  readonly table: number;
  readonly platforms: readonly PlatformKind[];
  readonly title: Localized;
  /** Further findings about the records. */
  readonly also?: (records: readonly CandidateRecord[], platformId: string) => readonly Finding[];
}

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';

/**
 * Whether the records of an interface carry what a table lists. The field names are the profile's: a record that also has
 * fields unknown to it might carry the item under another name, so only one without such fields is failed.
 */
export const createTableCheck = ({ id, entity, requirement, table, platforms, title, also }: TableCheck): Check => ({
  id,
  verifies: [requirement],
  channel: 'interface',
  title,
  comparedWith: 'text',
  platforms,
  needs: ['interfaces'],
  run: async (context) => {
    const fetched = await fetchRecords(context, entity);
    if (!fetched.ok) return fetched.outcome;
    const { records, evidence, url } = fetched;
    if (records.length === 0)
      return inconclusive('no-data', {
        'zh-CN': `接口 ${url} 没有记录可供检查。`,
        en: `The interface ${url} has no record to look at.`,
      });

    const { properties } = entitySchemas[entity];
    const missing = (tableItems[entity] ?? []).flatMap((field) => {
      const at = records.findIndex((record) => isMissing(record[field]));
      return at < 0 ? [] : [{ field, at, count: records.filter((record) => isMissing(record[field])).length }];
    });
    const renamed = missing.find(({ at }) =>
      Object.keys(records[at] ?? {}).some((field) => properties[field] === undefined),
    );
    if (renamed !== undefined) {
      const unknown = Object.keys(records[renamed.at] ?? {})
        .filter((field) => properties[field] === undefined)
        .slice(0, 10)
        .join(', ')
        .slice(0, 300);
      return inconclusive('not-observable', {
        'zh-CN': `记录中没有 ${renamed.field}，但有配置中未列出的字段（${unknown}），无法判断其是否以别的名称给出。`,
        en: `The records have no ${renamed.field}, but fields that the profile does not list (${unknown}); it may stand there under another name.`,
      });
    }
    const findings = missing.map(({ field, at, count }): Finding => {
      const schema = properties[field];
      return {
        code: 'interface.table-item-missing',
        message: {
          'zh-CN': `${records.length} 条记录中有 ${count} 条缺少表 ${table} 所列的${schema?.title ?? field}（${field}）。`,
          en: `${count} of ${records.length} records lack an item of table ${table}: ${schema?.description ?? field} (${field}).`,
        },
        expected: { field, value: 'present' },
        actual: records[at]?.[field] ?? null,
        pointer: `${url}#/records/${at}/${field}`,
        hint: {
          'zh-CN': `在该接口的每条记录中给出 ${field}。`,
          en: `Give ${field} in every record of this interface.`,
        },
        evidence,
      };
    });
    return judged([
      ...findings,
      ...(also?.(records, context.target.platformId) ?? []).map((finding) => ({ ...finding, evidence })),
    ]);
  },
});
