import type { Language, Localized } from '../../spec/localized.ts';
import type { MissingSupply } from '../../suites/engine/verdict/missingSupply.ts';
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
import { levelWord } from '../text/levelWord.ts';
import { gateText } from '../text/gateText.ts';
import { standingTexts } from '../text/names/standingTexts.ts';
import { showShare } from '../text/showShare.ts';
import { verdictTexts } from '../text/names/verdictTexts.ts';
import { changeOrder } from './changeOrder.ts';
import { missingGroups } from '../report/missingGroups.ts';
import { comparedVerdict } from './comparedVerdict.ts';
import type { Change, ChangeKind, ComparedRun, Comparison } from './comparison.ts';

const tones: Readonly<Partial<Record<ChangeKind, Tone>>> = {
  'newly-failing': 'bad',
  'no-longer-examined': 'caution',
  removed: 'caution',
  fixed: 'good',
};

/** Told whole; of the other kinds so many: a new version of the suite brings a hundred of them. */
const grave: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['newly-failing', 'no-longer-examined', 'removed']);
const mostOfAKind = 20;

const sameResults = ({ requirements, checks, levels, missing }: Comparison): boolean =>
  [requirements, checks, levels ?? [], missing?.appeared ?? [], missing?.gone ?? []].every((one) => one.length === 0);

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
  const runLine = (label: string, column: number, compared: ComparedRun): void => {
    const { run, target, profile, summary } = compared;
    const text = [
      comparedVerdict(compared)[language],
      gateText(compared.gate, language),
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
  const standings = ({ standing }: Change): string => {
    if (standing === undefined || standing.before === standing.after) return '';
    const [then, now] = [standing.before, standing.after].map((one) =>
      one === null ? comparisonPageTexts.absent[language] : standingTexts[one][language],
    );
    return paint('quiet', language === 'en' ? ` (${then} → ${now})` : `（${then} → ${now}）`);
  };
  const supplies = (title: Localized, missing: readonly MissingSupply[], sign: string): void => {
    if (missing.length === 0) return;
    out.push('', paint('strong', `${title[language]} (${missing.length})`));
    for (const { how } of missingGroups({ missing })) indented(`${sign} ${how[language]}`, '  ');
  };
  const section = (title: string, changes: readonly Change[]): void => {
    if (changes.length === 0) return;
    out.push('', paint('strong', title));
    for (const kind of changeOrder) {
      const mine = changes.filter((change) => change.kind === kind);
      if (mine.length === 0) continue;
      out.push(`  ${paint(tones[kind] ?? 'strong', `${changeTexts[kind][language]} (${mine.length})`)}`);
      for (const change of mine.slice(0, grave.has(kind) ? mine.length : mostOfAKind)) {
        out.push(
          `    ${change.id} ${paint('quiet', `(${change.clauses.join(', ')})`)}  ${verdictName(change.before)} → ${verdictName(change.after)}${standings(change)}`,
        );
        indented(change.title[language], '      ');
        for (const finding of change.appeared) indented(`+ ${finding.message[language]}`, '      ');
        for (const finding of change.gone) indented(`- ${finding.message[language]}`, '      ');
      }
      const rest = grave.has(kind) ? 0 : mine.length - mostOfAKind;
      if (rest > 0) out.push(`    … +${rest} ${pageTexts.others[language]}`);
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
  for (const { level, before, after } of comparison.levels ?? [])
    out.push(
      paint(
        after === 'conformant' ? 'good' : before === 'conformant' ? 'bad' : 'strong',
        `  ${levelWord(level, { verdict: before })[language]} → ${levelWord(level, { verdict: after })[language]}`,
      ),
    );
  supplies(comparisonPageTexts.missingAppeared, comparison.missing?.appeared ?? [], '+');
  supplies(comparisonPageTexts.missingGone, comparison.missing?.gone ?? [], '-');
  section(pageTexts.requirements[language], comparison.requirements);
  section(pageTexts.checks[language], comparison.checks);
  if (sameResults(comparison)) out.push('', `  ${comparisonPageTexts.nothing[language]}`);
  return out.join('\n');
};
