import type { Localized } from '../../spec/localized.ts';
import { levels } from '../../suites/engine/verdict/level.ts';
import type { Level } from '../../suites/engine/verdict/level.ts';
import type { LevelResult } from '../../suites/engine/verdict/levelResult.ts';
import type { Report } from '../report/report.ts';
import { levelWord } from './levelWord.ts';
import { runVerdictTexts } from './names/runVerdictTexts.ts';

/** The verdicts of a run in one title: 核心符合 · 全面未完成. */
export const verdictHeadline = (
  report: Pick<Report, 'verdict'> & { readonly levels: Readonly<Record<Level, Pick<LevelResult, 'verdict'>>> },
): Localized => {
  if (report.verdict === 'error') return runVerdictTexts.error.name;
  const words = levels.map((level) => levelWord(level, report.levels[level]));
  return {
    'zh-CN': words.map((word) => word['zh-CN']).join(' · '),
    en: words.map((word) => word.en).join(' · '),
  };
};
