import { greatestOf } from '../../spec/greatestOf.ts';
import type { Language } from '../../spec/localized.ts';
import { displayWidth } from '../console/displayWidth.ts';
import { padDisplay } from '../console/padDisplay.ts';
import { style, type Tone } from '../console/style.ts';
import { levelWord } from '../text/levelWord.ts';
import { batchCountTexts, batchTexts, trendTexts } from '../text/names/batchTexts.ts';
import { neutralizeAll } from '../text/neutralizeAll.ts';
import { batchHeadline } from './batchHeadline.ts';
import type { BatchOverview, OverviewTarget, Trend } from './batchOverview.ts';

const tones: Readonly<Record<Trend, Tone>> = {
  worse: 'bad',
  better: 'good',
  same: 'quiet',
  new: 'quiet',
  unknown: 'quiet',
};

/** Those that passed and did not change say nothing: so many of them are told. */
const mostQuiet = 20;

const isQuiet = ({ outcome, trend }: OverviewTarget): boolean =>
  outcome.status === 'reported' && outcome.exitCode === 0 && trend !== 'worse' && trend !== 'better';

/** The overview of a batch for a terminal, worst first, without a final line end. */
export const formatBatch = (
  untrusted: BatchOverview,
  language: Language,
  options: { readonly color?: boolean } = {},
): string => {
  const overview = neutralizeAll(untrusted);
  const paint = style(options.color ?? false);
  const { text, band } = batchHeadline(overview);
  const tone: Tone = band === 'conformant' ? 'good' : band === 'incomplete' ? 'caution' : 'bad';
  const word = ({ outcome }: OverviewTarget): string => {
    if (outcome.status === 'pending') return batchTexts.pending[language];
    if (outcome.status === 'failed') return `${batchTexts.noReport[language]}: ${outcome.why.slice(0, 120)}`;
    const { levels, verdict } = outcome.summary;
    if (verdict === 'error') return batchCountTexts.error[language];
    return `${levelWord('core', levels.core)[language]} · ${levelWord('full', levels.full)[language]} (${levels.core.violated.length}/${levels.full.violated.length})`;
  };
  const quiet = overview.targets.filter(isQuiet);
  const kept = new Set(quiet.slice(0, mostQuiet));
  const told = overview.targets.filter((target) => !isQuiet(target) || kept.has(target));
  const widest = Math.max(0, greatestOf(told.map(({ id }) => displayWidth(id))));
  return [
    paint('strong', paint(tone, text[language])),
    ...told.flatMap((target) => [
      `  ${padDisplay(target.id, widest)}  ${target.outcome.status === 'pending' ? '–' : target.outcome.exitCode}  ${word(target)}  ${paint(tones[target.trend], trendTexts[target.trend][language])}`,
      ...(target.newlyViolated.length === 0
        ? []
        : [`    ${paint('bad', `${batchTexts.newlyViolated[language]}: ${target.newlyViolated.join(', ')}`)}`]),
    ]),
    ...(quiet.length > kept.size ? [`  … +${quiet.length - kept.size} ${batchCountTexts.passed[language]}`] : []),
    ...(overview.endedAt === null ? ['', paint('caution', batchTexts.unfinished[language])] : []),
  ].join('\n');
};
