import { leastOf } from '../../spec/leastOf.ts';
import type { Level } from '../../suites/engine/verdict/level.ts';
import type { RunVerdict } from '../../suites/engine/verdict/verdict.ts';
import type { Report } from '../report/report.ts';
import { worstRunVerdict } from '../report/worstRunVerdict.ts';
import { levelWord } from '../text/levelWord.ts';
import { runVerdictTexts } from '../text/names/runVerdictTexts.ts';
import { showShare } from '../text/showShare.ts';

const colors: Readonly<Record<RunVerdict, string>> = {
  conformant: 'brightgreen',
  nonconformant: 'red',
  incomplete: 'yellow',
  error: 'lightgrey',
};

const partTexts = { 'zh-CN': '部分运行', en: 'partial run' };
const observedTexts = { 'zh-CN': '仅已检查部分', en: 'observed only' };

/**
 * What a badge says: the highest level that is conformant, else what core came to, with the testable share beside it. A
 * selection, deliberate faults, or a gate that asks only for what could be observed never pass for the whole, nor are they
 * green. Of several platforms the worst verdict of each level and the smallest share count.
 */
export const badgeContent = (
  ...reports: readonly [Report, ...Report[]]
): { readonly label: string; readonly message: string; readonly color: string } => {
  const [{ language }] = reports;
  const broken = reports.some((report) => report.verdict === 'error');
  const verdictOf = (level: Level) => worstRunVerdict(reports.map((report) => report.levels[level].verdict));
  const level = verdictOf('full') === 'conformant' ? 'full' : 'core';
  const verdict = broken ? 'error' : verdictOf(level);
  const name =
    verdict === 'error' ? runVerdictTexts.error.name[language].toLowerCase() : levelWord(level, { verdict })[language];
  const shares = reports.map((report) => report.summary.testableShare);
  const share = showShare(shares.includes(null) ? null : leastOf(shares.map((one) => one ?? 0)));
  const partial = reports.some((report) => report.run.selection.length > 0 || report.target.faults.length > 0);
  const observed = reports.some((report) => report.gate.name === 'observed');
  const tested = { 'zh-CN': `可测 ${share}`, en: `${share} testable` };
  return {
    label: { 'zh-CN': '核验', en: 'heyan' }[language],
    message: `${name} · ${(partial ? partTexts : observed ? observedTexts : tested)[language]}`,
    color: (partial || observed) && verdict === 'conformant' ? 'lightgrey' : colors[verdict],
  };
};
