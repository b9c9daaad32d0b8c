import type { Localized } from '../../spec/localized.ts';
import type { Level } from '../../suites/engine/verdict/level.ts';
import type { LevelResult } from '../../suites/engine/verdict/levelResult.ts';
import { levelTexts } from './names/levelTexts.ts';
import { runVerdictTexts } from './names/runVerdictTexts.ts';

/** The verdict of a level in few words: 核心符合, "core incomplete". */
export const levelWord = (level: Level, { verdict }: Pick<LevelResult, 'verdict'>): Localized => {
  const [{ short }, { name }] = [levelTexts[level], runVerdictTexts[verdict]];
  return { 'zh-CN': `${short['zh-CN']}${name['zh-CN']}`, en: `${short.en} ${name.en.toLowerCase()}` };
};
