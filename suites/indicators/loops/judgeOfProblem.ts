import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { judgeOf } from '../../interface/calling/judgeOf.ts';

/** What the monitoring platform met when it collected an entity. */
export interface CollectionProblem {
  readonly code: string;
  readonly actual: unknown;
}

const judges: Readonly<Record<string, string>> = {
  'interface.platform-id': 'interface.records-carry-the-platform-id',
  'interface.record-invalid': 'interface.records-follow-the-schema',
  'interface.record-set-aside': 'interface.records-follow-the-schema',
  'interface.record-repeated': 'interface.pages-complete',
  'interface.total-differs': 'interface.pages-complete',
  'interface.page-too-long': 'interface.pages-complete',
  'interface.too-many-pages': 'interface.pages-complete',
  'exchange.table-missing': 'exchange.data-tables-complete',
  'exchange.column-missing': 'exchange.data-tables-complete',
  'exchange.rows-set-aside': 'exchange.increments-equal-tables',
  'exchange.time-not-comparable': 'exchange.time-field-is-a-time',
};

const statusOf = (actual: unknown): number => {
  const status = typeof actual === 'object' && actual !== null && 'status' in actual ? actual.status : actual;
  return typeof status === 'number' ? status : 200;
};

/** The check that has a finding where collecting met this problem; undefined: nobody answered, which no check can say more about. */
export const judgeOfProblem = (
  kind: PlatformKind,
  entity: EntityName,
  { code, actual }: CollectionProblem,
): string | undefined => {
  if (/\.(?:unreachable|timeout|interrupted)$/.test(code)) return undefined;
  return judges[code] ?? judgeOf(kind, entity, { status: statusOf(actual) });
};
