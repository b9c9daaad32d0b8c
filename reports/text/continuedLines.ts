import type { Localized } from '../../spec/localized.ts';
import { levels } from '../../suites/engine/verdict/level.ts';
import { verdictOrder } from '../report/verdictOrder.ts';
import type { Report, ReportedContinuation } from '../report/report.ts';
import { continuesText } from './continuesText.ts';
import { levelText } from './levelText.ts';
import { verdictTexts } from './names/verdictTexts.ts';

const languages = ['zh-CN', 'en'] as const;
const localized = (text: (language: (typeof languages)[number]) => string): Localized => ({
  'zh-CN': text('zh-CN'),
  en: text('en'),
});

/** How things stand with what a run carries over, line by line: which run it continues, the levels, the checks per verdict. */
export const continuedLines = (
  report: Pick<Report, 'checks' | 'requirements'>,
  { run, together }: ReportedContinuation,
): readonly Localized[] => [
  continuesText(run, report.checks.length),
  ...(together === undefined
    ? []
    : [
        ...levels.map((level) =>
          localized((language) =>
            levelText(level, { levels: together.levels, requirements: report.requirements }, language),
          ),
        ),
        localized((language) =>
          verdictOrder
            .filter((verdict) => together.checks[verdict] > 0)
            .map((verdict) => `${together.checks[verdict]} ${verdictTexts[verdict].name[language]}`)
            .join(' · '),
        ),
      ]),
];
