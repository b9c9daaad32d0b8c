import { indicators } from '../../../spec/indicators/indicators.ts';
import type { Language } from '../../../spec/localized.ts';
import type { CoverageWay } from '../../../spec/requirements/coverage.ts';
import type { Block } from '../../document/block.ts';
import type { Report } from '../../report/report.ts';
import {
  coverageCellTexts,
  coverageRowTexts,
  coverageTexts,
  coverageWayTexts,
} from '../../text/names/coverageTexts.ts';
import { reportTexts } from './reportTexts.ts';

const ways: readonly CoverageWay[] = ['beacon', 'interface', 'exchange', 'source'];

/** The rows of tables 1–7 and the ways by which each was obtained. */
export const coverageBlock = ({ coverage }: Report, language: Language): Block => ({
  kind: 'table',
  head: [
    reportTexts.table[language],
    reportTexts.indicator[language],
    ...ways.map((way) => coverageWayTexts[way][language]),
    coverageTexts.overall[language],
  ],
  widths: [9, 25, 13, 13, 13, 13, 18],
  rows: coverage.map(({ table, row, indicator, cells, state }) => [
    `${table}-${row}`,
    indicators.find(({ id }) => id === indicator)?.name[language] ?? indicator,
    ...ways.map((way) => {
      const cell = cells.find((one) => one.way === way);
      return cell === undefined
        ? '—'
        : cell.allowed
          ? coverageCellTexts[cell.state][language]
          : coverageTexts.notAllowed[language];
    }),
    coverageRowTexts[state][language],
  ]),
});
