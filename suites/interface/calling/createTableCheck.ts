import { entitySchemas } from '../../../spec/entities/entities.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { isSoftDeleted } from '../../../spec/interfaces/isSoftDeleted.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import type { CandidateRecord } from '../reading/candidatePage.ts';
import { fetchRecords } from '../reading/fetchRecords.ts';
import { tableItemProblems } from '../reading/tableItemProblems.ts';
import type { MissingItem } from '../reading/tableItemProblems.ts';
import { tableItemsOf } from '../reading/tableItems.ts';
import { formatDeclared } from './formatDeclared.ts';
import { notByInterface } from './notByInterface.ts';
import { supplies } from './supplies.ts';

/** The living records of an interface, as a table check looks at them. */
export interface TableRecords {
  readonly url: string;
  readonly records: readonly CandidateRecord[];
  readonly evidence: readonly string[];
}

interface TableCheck {
  readonly id: string;
  readonly entity: EntityName;
  /** The requirement that holds the table's list. */
  readonly requirement: string;
  readonly table: number;
  readonly platforms: readonly PlatformKind[];
  readonly title: Localized;
  readonly needs?: Check['needs'];
  readonly locks?: Check['locks'];
  /** The text lets these data come by the pages instead. */
  readonly byPages?: boolean;
  /** Items that not every record needs; their absence is for `also`. */
  readonly exempt?: (records: readonly CandidateRecord[]) => readonly string[];
  /** Further findings about the records, or why more cannot be said of them. */
  readonly also?: (context: CheckContext, found: TableRecords) => Promise<readonly Finding[] | Outcome>;
}

const missingFinding = (
  { entity, table }: Pick<TableCheck, 'entity' | 'table'>,
  { url, records, evidence }: TableRecords,
  { field, at, count }: MissingItem,
): Finding => {
  const schema = entitySchemas[entity].properties[field];
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
};

/**
 * Whether the records of an interface carry what a table lists. Soft-deleted ones are none of the platform's present data.
 * Field names are those of the record format; where the candidate never declared it, an item may have another name.
 */
export const createTableCheck = (described: TableCheck): Check => ({
  id: described.id,
  verifies: [described.requirement],
  channel: 'interface',
  title: described.title,
  comparedWith: 'text',
  platforms: described.platforms,
  needs: described.needs ?? ['interfaces'],
  ...(described.locks && { locks: described.locks }),
  run: async (context) => {
    const { entity, also } = described;
    const elsewhere = await notByInterface(context, entity, described.byPages);
    if (elsewhere !== undefined) return elsewhere;
    const fetched = await fetchRecords(context, entity);
    if (!fetched.ok) return fetched.outcome;
    const { deletedValues } = context.profile.values.interfaces;
    const found: TableRecords = {
      ...fetched,
      records: fetched.records.filter(({ isDeleted }) => !isSoftDeleted(isDeleted, deletedValues)),
    };
    if (found.records.length === 0)
      return inconclusive(
        'no-data',
        { 'zh-CN': `接口 ${found.url} 没有记录可供检查。`, en: `The interface ${found.url} has no record to look at.` },
        supplies.records(entity),
      );
    const exempt = described.exempt?.(found.records) ?? [];
    const { missing, carriers } = tableItemProblems(
      entity,
      tableItemsOf(entity).filter((field) => !exempt.includes(field)),
      found.records,
      formatDeclared(context),
    );
    const more = (await also?.(context, found)) ?? [];
    const findings = [
      ...missing.map((item) => missingFinding(described, found, item)),
      ...('kind' in more ? [] : more.map((finding) => ({ evidence: found.evidence, ...finding }))),
    ];
    if (findings.length > 0) return judged(findings);
    if ('kind' in more) return more;
    if (carriers.length === 0) return judged([]);
    const unknown = carriers.slice(0, 10).join(', ').slice(0, 300);
    return inconclusive(
      'not-observable',
      {
        'zh-CN': `记录中缺少表 ${described.table} 所列的内容，但有配置中未列出的字段（${unknown}），无法判断其是否以别的名称给出。`,
        en: `The records lack what table ${described.table} lists, but have fields that the profile does not list (${unknown}); it may stand there under another name.`,
      },
      supplies.declaration('interfaces.recordFormat'),
    );
  },
});
