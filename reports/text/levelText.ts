import type { Language } from '../../spec/localized.ts';
import type { Level } from '../../suites/engine/verdict/level.ts';
import type { LevelResult } from '../../suites/engine/verdict/levelResult.ts';
import { levelTexts } from './names/levelTexts.ts';
import { runVerdictTexts } from './names/runVerdictTexts.ts';

/** The verdict of a level with what it rests on: `Core: incomplete (31 held, 0 violated, 7 open)`. */
export const levelText = (level: Level, { verdict, held, violated, open }: LevelResult, language: Language): string => {
  const name = levelTexts[level].name[language];
  const said = runVerdictTexts[verdict].name[language];
  return language === 'en'
    ? `${name}: ${said.toLowerCase()} (${held.length} held, ${violated.length} violated, ${open.length} open)`
    : `${name}：${said}（符合 ${held.length}，违反 ${violated.length}，未判定 ${open.length}）`;
};
