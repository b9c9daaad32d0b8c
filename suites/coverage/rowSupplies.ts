import type { Supply } from '../engine/verdict/supply.ts';
import { capabilitySupply } from '../engine/running/capabilitySupply.ts';
import type { CoverageCell, CoverageRow } from '../engine/evidence/coverageRow.ts';
import { methodSupply } from './methodSupply.ts';

const capabilities = { beacon: 'pages', interface: 'interfaces', exchange: 'front-database' } as const;

const supplyOf = (cell: CoverageCell, row: CoverageRow): Supply | undefined => {
  if (cell.way === 'source' || cell.state !== 'not-exercised') return undefined;
  switch (cell.reason) {
    case 'method-not-chosen':
      return methodSupply(cell.way);
    case 'capability-missing':
      return capabilitySupply(capabilities[cell.way]);
    case 'no-data':
      return {
        kind: 'data',
        name: row.indicator,
        how: {
          'zh-CN': `提供能体现表 ${row.table} 第 ${row.row} 行的数据：${cell.detail?.['zh-CN'] ?? ''}`,
          en: `Give data that show row ${row.row} of table ${row.table}: ${cell.detail?.en ?? ''}`,
        },
      };
    default:
      return undefined;
  }
};

/** What would let a row be exercised, by any of the ways that count. */
export const rowSupplies = (row: CoverageRow, counting: readonly CoverageCell[]): readonly Supply[] =>
  counting.flatMap((cell) => supplyOf(cell, row) ?? []);
