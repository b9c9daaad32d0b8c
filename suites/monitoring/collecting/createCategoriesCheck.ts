import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { computed } from '../scenes/computed.ts';
import type { Computed } from '../scenes/computed.ts';

export type Table = 1 | 2 | 3 | 4 | 5 | 6 | 7;
const names: Readonly<Record<Table, readonly [zh: string, en: string]>> = {
  1: ['基础设施', 'infrastructure'],
  2: ['网站结构', 'site structure'],
  3: ['用户访问', 'user visits'],
  4: ['资源应用', 'resource application'],
  5: ['服务办理', 'service handling'],
  6: ['管理业务', 'management'],
  7: ['网络安全', 'cyber-security'],
};

const has = ({ values }: Computed, kind: PlatformKind, table: Table): boolean =>
  [...values[kind].values()].some((one) => one.table === table && one.status === 'computed');

const missing = (table: Table, kind: PlatformKind, evidence: readonly string[]): Finding => {
  const [zh, en] = names[table];
  return lack(
    'category-missing',
    `${kind} 类接入平台的${zh}信息（表 ${table}）没有任何指标值。`,
    `No indicator of ${en} (table ${table}) has a value for the ${kind} platform.`,
    {
      expected: { 'zh-CN': `表 ${table} 的指标值`, en: `values of table ${table}` },
      pointer: `table ${table}, ${kind}`,
      evidence,
      hint: [`采集${zh}信息（5.2、第 6 章）。`, `Collect ${en} (5.2, chapter 6).`],
    },
  );
};

/** A check that tables of chapter 6 have values, of the partners named. */
export const createCategoriesCheck = (
  id: string,
  requirement: string,
  title: readonly [string, string],
  wanted: readonly (readonly [Table, readonly PlatformKind[]])[],
): MonitoringCheck => ({
  id: `process.monitoring-${id}`,
  verifies: [requirement],
  title: { 'zh-CN': title[0], en: title[1] },
  comparedWith: 'text',
  deadlineMs: 60_000,
  run: async (context) => {
    const found = await context.use(computed);
    return judged(
      wanted.flatMap(([table, kinds]) =>
        kinds.filter((kind) => !has(found, kind, table)).map((kind) => missing(table, kind, found.evidence)),
      ),
    );
  },
});
