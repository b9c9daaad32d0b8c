import { greatestOf } from '../../spec/greatestOf.ts';
import type { Language } from '../../spec/localized.ts';
import { cutDisplay } from '../console/cutDisplay.ts';
import { displayWidth } from '../console/displayWidth.ts';
import { padDisplay } from '../console/padDisplay.ts';
import { style, type Tone } from '../console/style.ts';
import { wrapDisplay } from '../console/wrapDisplay.ts';
import { levelWord } from '../text/levelWord.ts';
import { batchCountTexts, batchTexts, trendTexts } from '../text/names/batchTexts.ts';
import { neutralizeAll } from '../text/neutralizeAll.ts';
import { batchHeadline } from './batchHeadline.ts';
import type { BatchOverview, OverviewTarget, Trend } from './batchOverview.ts';
import { outcomeName } from './outcomeName.ts';

const tones: Readonly<Record<Trend, Tone>> = {
  worse: 'bad',
  better: 'good',
  same: 'quiet',
  new: 'quiet',
  unknown: 'quiet',
};

/** Targets that are told one by one: more than that nobody reads in a terminal, and the page has all. */
const mostTold = 40;
/** Those of which nothing bad is known and nothing changed say little: so many of them are told. */
const mostQuiet = 10;
/** Characters of what a target without report said last. */
const mostWhy = 200;
/** Cells that the rest of a line needs. */
const besideId = 44;
const [narrowestId, widestId] = [16, 32];

const isQuiet = ({ outcome, trend }: OverviewTarget): boolean =>
  outcome.status === 'reported' &&
  (outcome.exitCode === 0 || outcome.exitCode === 4) &&
  trend !== 'worse' &&
  trend !== 'better';

/** Those to tell one by one, in the order given; what is still to be done is a number. */
const toldOf = (targets: readonly OverviewTarget[]): ReadonlySet<OverviewTarget> => {
  const begun = targets.filter(({ outcome }) => outcome.status !== 'pending');
  const quiet = new Set(begun.filter(isQuiet).slice(mostQuiet));
  return new Set(begun.filter((one) => !quiet.has(one)).slice(0, mostTold));
};

/** `+160: 120 gate passed, 40 to be done`. */
const rest = (targets: readonly OverviewTarget[], language: Language): string => {
  const counts = Map.groupBy(targets, outcomeName);
  return [...counts].map(([name, { length }]) => `${batchCountTexts[name][language]} ${length}`).join(' · ');
};

/** The overview of a batch for a terminal of so many cells, worst first, without a final line end. */
export const formatBatch = (
  untrusted: BatchOverview,
  language: Language,
  options: { readonly color?: boolean; readonly width?: number } = {},
): string => {
  const overview = neutralizeAll(untrusted);
  const { width = 100 } = options;
  const paint = style(options.color ?? false);
  const { text, band } = batchHeadline(overview);
  const tone: Tone = band === 'conformant' ? 'good' : band === 'incomplete' ? 'caution' : 'bad';
  const word = ({ outcome }: OverviewTarget): string => {
    if (outcome.status === 'pending') return batchTexts.pending[language];
    if (outcome.status === 'failed') return batchTexts.noReport[language];
    const { levels, verdict } = outcome.summary;
    if (verdict === 'error') return batchCountTexts.error[language];
    return `${levelWord('core', levels.core)[language]} · ${levelWord('full', levels.full)[language]} (${levels.core.violated.length}/${levels.full.violated.length})`;
  };
  const below = (line: string, toneOf: Tone): readonly string[] =>
    wrapDisplay(line, width - 4).map((one) => `    ${paint(toneOf, one)}`);
  const told = toldOf(overview.targets);
  const left = overview.targets.filter((target) => !told.has(target));
  const widest = Math.min(
    Math.max(narrowestId, Math.min(widestId, width - besideId)),
    Math.max(0, greatestOf([...told].map(({ id }) => displayWidth(id)))),
  );
  return [
    ...wrapDisplay(text[language], width).map((line) => paint('strong', paint(tone, line))),
    ...[...told].flatMap((target) => {
      const { outcome, trend, newlyViolated } = target;
      const name = displayWidth(target.id) > widest ? `${cutDisplay(target.id, widest - 1)}…` : target.id;
      return [
        `  ${padDisplay(name, widest)}  ${outcome.status === 'pending' ? '–' : outcome.exitCode}  ${word(target)}  ${paint(tones[trend], trendTexts[trend][language])}`,
        ...(outcome.status === 'failed'
          ? below(outcome.why.length > mostWhy ? `${outcome.why.slice(0, mostWhy)}…` : outcome.why, 'quiet')
          : []),
        ...(newlyViolated.length === 0
          ? []
          : below(`${batchTexts.newlyViolated[language]}: ${newlyViolated.join(', ')}`, 'bad')),
      ];
    }),
    ...(left.length > 0
      ? wrapDisplay(`… +${left.length}: ${rest(left, language)}`, width - 2).map((line) => `  ${line}`)
      : []),
    ...(overview.endedAt === null ? ['', paint('caution', batchTexts.unfinished[language])] : []),
  ].join('\n');
};
