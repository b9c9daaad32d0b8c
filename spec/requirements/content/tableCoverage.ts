import type { Coverage } from '../coverage.ts';
import { tableGroups } from './tableGroups.ts';

/** Every row of one table, as 应至少包含 asks for it. */
export const tableCoverage = (table: keyof typeof tableGroups): Coverage => ({
  rows: 'all',
  table,
  groups: tableGroups[table],
});
