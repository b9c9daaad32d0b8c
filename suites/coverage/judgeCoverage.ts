import type { Coverage } from '../../spec/requirements/coverage.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import type { Localized } from '../../spec/localized.ts';
import type { CoverageCell, CoverageRow } from '../engine/evidence/coverageRow.ts';
import type { Finding } from '../engine/verdict/finding.ts';
import { inconclusive, judged, passed } from '../engine/verdict/outcome.ts';
import type { Outcome } from '../engine/verdict/outcome.ts';
import type { Supply } from '../engine/verdict/supply.ts';
import { rowSupplies } from './rowSupplies.ts';
import { stateOfWays } from './stateOfWays.ts';

/** A quantity beside the tables that a group asks for. */
export interface QuantityState {
  readonly id: string;
  readonly name: Localized;
  readonly state: CoverageCell['state'];
}

const nameOf = (id: string): Localized => indicators.find((one) => one.id === id)?.name ?? { 'zh-CN': id, en: id };

const finding = (row: CoverageRow, ways: Coverage['ways']): Finding => {
  const counting = row.cells.filter(({ allowed, way }) => allowed && (ways?.includes(way) ?? true));
  const name = nameOf(row.indicator);
  return {
    code: 'content.row-not-obtained',
    message: {
      'zh-CN': `表 ${row.table} 第 ${row.row} 行“${name['zh-CN']}”未能以文本允许的任何方式取得。`,
      en: `Row ${row.row} of table ${row.table} (${name.en}) is obtained by no way that the text allows.`,
    },
    expected: { obtainedBy: counting.map(({ way }) => way) },
    actual: Object.fromEntries(counting.map(({ way, state, detail }) => [way, detail?.en ?? state])),
    pointer: `table ${row.table}, row ${row.row}`,
    hint: {
      'zh-CN': `以${counting.map(({ way }) => ({ beacon: '数据代码', interface: '数据接口', exchange: '库表交换', source: '数据来源' })[way]).join('或')}提供这项数据。`,
      en: `Give these data by ${counting.map(({ way }) => way).join(' or ')}.`,
    },
  };
};

const quantityFinding = ({ name }: QuantityState): Finding => ({
  code: 'content.quantity-not-obtained',
  message: {
    'zh-CN': `未能取得${name['zh-CN']}：页面没有上报浏览。`,
    en: `${name.en} is not obtained: the pages report no views.`,
  },
  expected: { 'zh-CN': '上报的页面浏览', en: 'page views that were reported' },
  actual: 'none',
  hint: { 'zh-CN': '在页面部署采集代码（6.4、7.1.2）。', en: 'Put the collecting code into the pages (6.4, 7.1.2).' },
});

interface Missing {
  readonly findings: readonly Finding[];
  readonly open: readonly Localized[];
  readonly supplies: readonly Supply[];
}

/** Whether the matrix shows what a requirement asks of it. */
export const judgeCoverage = (
  { rows: asked, groups, ways }: Coverage,
  matrix: readonly CoverageRow[],
  quantities: readonly QuantityState[] = [],
): Outcome => {
  let seen = 0;
  const missing = groups.map((group): Missing => {
    const rows = group.indicators.flatMap((id) => matrix.find((row) => row.indicator === id) ?? []);
    const mine = rows.filter(({ state }) => state !== 'not-this-kind' && state !== 'not-this-party');
    const states = mine.map((row) => ({ row, state: stateOfWays(row.cells, ways) }));
    const wanted = quantities.filter(({ id }) => group.quantities?.includes(id));
    const obtained =
      states.filter(({ state }) => state === 'obtained').length +
      wanted.filter(({ state }) => state === 'obtained').length;
    seen += obtained;
    if (asked === 'some' && obtained > 0) return { findings: [], open: [], supplies: [] };
    const open = states.filter(({ state }) => state === 'not-exercised');
    // Of a group that any row would stand for, nothing is violated while one might still show itself.
    const violated = asked === 'some' && open.length > 0 ? [] : states.filter(({ state }) => state === 'not-offered');
    return {
      findings: [
        ...violated.map(({ row }) => finding(row, ways)),
        ...wanted.filter(({ state }) => state === 'not-offered').map(quantityFinding),
      ],
      open: [
        ...open.map(({ row }) => nameOf(row.indicator)),
        ...wanted.filter(({ state }) => state === 'not-exercised').map(({ name }) => name),
      ],
      supplies: open.flatMap(({ row }) =>
        rowSupplies(
          row,
          row.cells.filter(({ allowed, way }) => allowed && (ways?.includes(way) ?? true)),
        ),
      ),
    };
  });
  const findings = missing.flatMap((one) => one.findings);
  if (findings.length > 0) return judged(findings);
  const open = missing.flatMap((one) => one.open);
  if (open.length === 0 && seen > 0) return passed();
  // Where no row was looked at there is none to name.
  const named = open.length > 0 ? open : groups.map(({ name }) => name);
  const distinct = new Map(missing.flatMap((one) => one.supplies).map((one) => [`${one.kind} ${one.name}`, one]));
  return inconclusive(
    'not-observable',
    {
      'zh-CN': `本次运行没有取得：${named.map((name) => name['zh-CN']).join('、')}。`,
      en: `This run did not obtain: ${named.map((name) => name.en).join(', ')}.`,
    },
    ...distinct.values(),
  );
};
