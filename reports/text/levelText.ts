import type { Language } from '../../spec/localized.ts';
import type { Level } from '../../suites/engine/verdict/level.ts';
import { attestedIn } from '../report/attestedIn.ts';
import type { Report } from '../report/report.ts';
import { levelTexts } from './names/levelTexts.ts';
import { runVerdictTexts } from './names/runVerdictTexts.ts';

/** The verdict of a level with what it rests on: `Core: incomplete (31 held, 0 violated, 7 open)`; statements counted apart. */
export const levelText = (
  level: Level,
  report: Pick<Report, 'levels' | 'requirements'>,
  language: Language,
): string => {
  const result = report.levels[level];
  const { verdict, held, violated, open } = result;
  const attested = attestedIn(result, report);
  const apart = attested === 0 ? '' : language === 'en' ? `; ${attested} attested` : `；其中以声明为据 ${attested}`;
  const name = levelTexts[level].name[language];
  const said = runVerdictTexts[verdict].name[language];
  return language === 'en'
    ? `${name}: ${said.toLowerCase()} (${held.length} held, ${violated.length} violated, ${open.length} open${apart})`
    : `${name}：${said}（符合 ${held.length}，违反 ${violated.length}，未判定 ${open.length}${apart}）`;
};
