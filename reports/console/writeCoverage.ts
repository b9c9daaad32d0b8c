import { isForeign } from '../report/isForeign.ts';
import type { Report, ReportedCoverage } from '../report/report.ts';
import { coverageRowTexts, coverageTexts } from '../text/names/coverageTexts.ts';
import { indicatorTableTexts } from '../text/names/indicatorTableTexts.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import type { Tone } from './style.ts';
import type { SummaryWriter } from './summaryWriter.ts';

const lacking: readonly (readonly [ReportedCoverage['state'], Tone])[] = [
  ['not-offered', 'bad'],
  ['not-exercised', 'caution'],
];

/** The coverage matrix in short: per table what was obtained, and the rows that were not. */
export const writeCoverage = (report: Report, out: SummaryWriter): void => {
  if (report.coverage.length === 0) return;
  const { language } = out;
  const names = new Map(report.indicators.map((indicator) => [indicator.id, indicator.name]));
  const named = ({ row, indicator }: ReportedCoverage): string =>
    `${row} ${names.get(indicator)?.[language] ?? indicator}`;
  const separator = language === 'en' ? ', ' : '、';
  out.heading(coverageTexts.title);
  for (const table of new Set(report.coverage.map((row) => row.table))) {
    const rows = report.coverage.filter((row) => row.table === table && !isForeign(row));
    if (rows.length === 0) continue;
    const obtained = rows.filter((row) => row.state === 'obtained').length;
    const name = indicatorTableTexts[table]?.[language] ?? '';
    out.line(
      `  ${pageTexts.table[language]} ${table} ${name} · ${coverageTexts.obtained[language]} ${obtained}/${rows.length}`,
    );
    for (const [state, tone] of lacking) {
      const those = rows.filter((row) => row.state === state);
      if (those.length === 0) continue;
      const title = `${coverageRowTexts[state][language]}${language === 'en' ? ': ' : '：'}`;
      out.wrapped(title + those.map(named).join(separator), '      ', { tone });
    }
  }
};
