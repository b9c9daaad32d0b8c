import { greatestOf } from '../../spec/greatestOf.ts';
import type { Language } from '../../spec/localized.ts';
import { displayWidth } from '../console/displayWidth.ts';
import { padDisplay } from '../console/padDisplay.ts';
import { style, type Tone } from '../console/style.ts';
import { wrapDisplay } from '../console/wrapDisplay.ts';
import { beijingTime } from '../text/beijingTime.ts';
import { gateText } from '../text/gateText.ts';
import { circumstanceTexts } from '../text/names/circumstanceTexts.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { courseTexts, seriesTexts } from '../text/names/seriesTexts.ts';
import { verdictMarks } from '../text/names/verdictMarks.ts';
import { neutralizeAll } from '../text/neutralizeAll.ts';
import { showShare } from '../text/showShare.ts';
import { comparedVerdict } from './comparedVerdict.ts';
import { courseOrder } from './courseOrder.ts';
import type { Course, Series, SeriesRow } from './series.ts';

const tones: Readonly<Record<Course, Tone>> = {
  regressed: 'bad',
  flaky: 'caution',
  failing: 'bad',
  fixed: 'good',
  changed: 'strong',
  steady: 'strong',
};

/** Told whole; of the others so many. */
const grave: ReadonlySet<Course> = new Set<Course>(['regressed', 'flaky']);
const mostOfACourse = 20;

/** Several runs side by side for a terminal, without a final line end. */
export const formatSeries = (
  untrusted: Series,
  language: Language,
  options: { readonly color?: boolean; readonly width?: number } = {},
): string => {
  const series = neutralizeAll(untrusted);
  const paint = style(options.color ?? false);
  const width = options.width ?? 100;
  const out: string[] = [];
  const indented = (text: string, indent: string): void => {
    for (const line of wrapDisplay(text, width - indent.length)) out.push(indent + line);
  };
  const { regressed } = series;
  out.push(
    paint('strong', paint(regressed ? 'bad' : 'good', seriesTexts[regressed ? 'regressed' : 'notRegressed'][language])),
  );

  const column = String(series.runs.length).length + 2;
  for (const [at, compared] of series.runs.entries()) {
    const { run, target, summary, gate } = compared;
    const text = [
      beijingTime(run.startedAt),
      comparedVerdict(compared)[language],
      gateText(gate, language),
      `${pageTexts.testableShare[language]} ${showShare(summary.testableShare)}`,
      target.name || target.url,
      `heyan ${run.heyan.version}`,
    ].join(' · ');
    for (const [line, part] of wrapDisplay(text, width - column - 2).entries())
      out.push(`  ${padDisplay(line === 0 ? `${at + 1}` : '', column)}${part}`);
  }
  for (const { runs, circumstances, flaky, regressed: worse } of series.candidates) {
    const last = series.runs[runs.at(-1) ?? 0];
    if (last === undefined) continue;
    const facts = [
      ...(worse ? [paint('bad', seriesTexts.regressed[language])] : []),
      ...(flaky.length > 0 ? [paint('caution', `${seriesTexts.flaky[language]} ${flaky.length}`)] : []),
    ];
    if (series.candidates.length > 1)
      indented(
        `${last.target.name || last.target.url} (${runs.map((at) => at + 1).join(', ')}) ${facts.join(' · ')}`,
        '  ',
      );
    for (const circumstance of circumstances) indented(`! ${circumstanceTexts[circumstance][language]}`, '    ');
  }

  const marks = ({ cells }: SeriesRow): string =>
    cells.map((cell) => (cell === null ? '·' : verdictMarks[cell.verdict])).join('');
  const section = (title: string, rows: readonly SeriesRow[]): void => {
    if (rows.length === 0) return;
    out.push('', paint('strong', `${title} (${rows.length})`));
    for (const course of courseOrder) {
      const mine = rows.filter((row) => row.course === course);
      if (mine.length === 0) continue;
      out.push(`  ${paint(tones[course], `${courseTexts[course][language]} (${mine.length})`)}`);
      const told = mine.slice(0, grave.has(course) ? mine.length : mostOfACourse);
      const widest = greatestOf(told.map(({ id }) => displayWidth(id)));
      for (const row of told)
        out.push(`    ${padDisplay(row.id, widest)}  ${marks(row)}  ${paint('quiet', row.clauses.join(', '))}`);
      if (mine.length > told.length) out.push(`    … +${mine.length - told.length} ${pageTexts.others[language]}`);
    }
  };
  section(pageTexts.requirements[language], series.requirements);
  section(pageTexts.checks[language], series.checks);
  if (series.requirements.length + series.checks.length === 0) out.push('', `  ${seriesTexts.nothing[language]}`);
  else {
    out.push('');
    indented(seriesTexts.legend[language], '  ');
  }
  return out.join('\n');
};
