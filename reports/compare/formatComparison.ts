import type { Language } from '../../spec/localized.ts';
import { displayWidth } from '../console/displayWidth.ts';
import { padDisplay } from '../console/padDisplay.ts';
import { style, type Tone } from '../console/style.ts';
import { wrapDisplay } from '../console/wrapDisplay.ts';
import { beijingTime } from '../text/beijingTime.ts';
import { changeTexts } from '../text/names/changeTexts.ts';
import { circumstanceTexts } from '../text/names/circumstanceTexts.ts';
import { comparisonPageTexts } from '../text/names/comparisonPageTexts.ts';
import { neutralizeAll } from '../text/neutralizeAll.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { runVerdictTexts } from '../text/names/runVerdictTexts.ts';
import { showShare } from '../text/showShare.ts';
import { verdictTexts } from '../text/names/verdictTexts.ts';
import { changeOrder } from './changeOrder.ts';
import type { Change, ChangeKind, ComparedRun, Comparison } from './comparison.ts';

const tones: Readonly<Partial<Record<ChangeKind, Tone>>> = {
  'newly-failing': 'bad',
  'no-longer-examined': 'caution',
  removed: 'caution',
  fixed: 'good',
};

/** What changed between two runs, for a terminal, without a final line end. */
export const formatComparison = (
  untrusted: Comparison,
  language: Language,
  options: { readonly color?: boolean; readonly width?: number } = {},
): string => {
  const comparison = neutralizeAll(untrusted);
  const paint = style(options.color ?? false);
  const width = options.width ?? 100;
  const out: string[] = [];
  const indented = (text: string, indent: string): void => {
    for (const line of wrapDisplay(text, width - indent.length)) out.push(indent + line);
  };
  const runLine = (label: string, column: number, { verdict, run, target, profile, summary }: ComparedRun): void => {
    const text = [
      runVerdictTexts[verdict].name[language],
      `${pageTexts.testableShare[language]} ${showShare(summary.testableShare)}`,
      beijingTime(run.startedAt),
      target.name || target.url,
      `heyan ${run.heyan.version}`,
      `${profile.id} ${profile.version}`,
    ].join(' · ');
    for (const [at, line] of wrapDisplay(text, width - column - 2).entries())
      out.push(`  ${padDisplay(at === 0 ? label : '', column)}${line}`);
  };
  const verdictName = (verdict: Change['before']): string =>
    (verdict === null ? comparisonPageTexts.absent : verdictTexts[verdict].name)[language];
  const section = (title: string, changes: readonly Change[]): void => {
    if (changes.length === 0) return;
    out.push('', paint('strong', title));
    for (const kind of changeOrder) {
      const mine = changes.filter((change) => change.kind === kind);
      if (mine.length === 0) continue;
      out.push(`  ${paint(tones[kind] ?? 'strong', `${changeTexts[kind][language]} (${mine.length})`)}`);
      for (const change of mine) {
        out.push(
          `    ${change.id} ${paint('quiet', `(${change.clauses.join(', ')})`)}  ${verdictName(change.before)} → ${verdictName(change.after)}`,
        );
        indented(change.title[language], '      ');
        for (const finding of change.appeared) indented(`+ ${finding.message[language]}`, '      ');
        for (const finding of change.gone) indented(`- ${finding.message[language]}`, '      ');
      }
    }
  };

  out.push(
    paint(
      'strong',
      paint(
        comparison.regressed ? 'bad' : 'good',
        (comparison.regressed ? comparisonPageTexts.regressed : comparisonPageTexts.notRegressed)[language],
      ),
    ),
  );
  const column =
    Math.max(displayWidth(comparisonPageTexts.before[language]), displayWidth(comparisonPageTexts.after[language])) + 2;
  runLine(comparisonPageTexts.before[language], column, comparison.before);
  runLine(comparisonPageTexts.after[language], column, comparison.after);
  out.push('');
  if (comparison.circumstances.length === 0) indented(comparisonPageTexts.same[language], '  ');
  for (const circumstance of comparison.circumstances) indented(`! ${circumstanceTexts[circumstance][language]}`, '  ');
  section(pageTexts.requirements[language], comparison.requirements);
  section(pageTexts.checks[language], comparison.checks);
  if (comparison.requirements.length + comparison.checks.length === 0)
    out.push('', `  ${comparisonPageTexts.nothing[language]}`);
  return out.join('\n');
};
