import type { Report } from '../report/report.ts';
import { levels } from '../../suites/engine/verdict/level.ts';
import type { GateResult } from '../../suites/engine/verdict/gate.ts';
import type { RunVerdict } from '../../suites/engine/verdict/verdict.ts';
import { reasonText } from '../../suites/engine/verdict/reasonText.ts';
import { gateText } from '../text/gateText.ts';
import { levelText } from '../text/levelText.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { runVerdictTexts } from '../text/names/runVerdictTexts.ts';
import type { Tone } from './style.ts';
import type { SummaryWriter } from './summaryWriter.ts';
import { wrapDisplay } from './wrapDisplay.ts';

const tones: Readonly<Record<RunVerdict, readonly [Tone, string]>> = {
  conformant: ['good', '✓'],
  nonconformant: ['bad', '✗'],
  incomplete: ['caution', '?'],
  error: ['bad', '⚠'],
};

const gateTones: Readonly<Record<GateResult['outcome'], Tone>> = {
  passed: 'good',
  violated: 'bad',
  incomplete: 'caution',
  error: 'bad',
};

/** Above everything else: the verdict of each level, the gate, and what narrows them. */
export const writeVerdicts = (report: Report, out: SummaryWriter): void => {
  const { language, paint } = out;
  if (report.verdict === 'error') {
    const { name, meaning } = runVerdictTexts.error;
    out.line(paint('strong', paint('bad', `⚠ ${name[language]}`)));
    out.wrapped(report.detail ?? meaning, '  ');
  }
  for (const level of levels) {
    const [tone, sign] = tones[report.levels[level].verdict];
    for (const [at, line] of wrapDisplay(levelText(level, report, language), out.width - 2).entries())
      out.line(paint('strong', paint(tone, `${at === 0 ? sign : ' '} ${line}`)));
  }
  out.wrapped(gateText(report.gate, language), '  ', { tone: gateTones[report.gate.outcome] });
  // That something stays open the counts tell already.
  if (report.verdict !== 'error' && report.reason !== null && report.reason !== 'not-exercised')
    out.wrapped(report.detail ?? reasonText(report.reason), '  ');
  if (report.run.selection.length > 0 && report.continues === undefined)
    out.wrapped(pageTexts.selectionOnly, '  ', { tone: 'caution' });
  if (report.target.faults.length > 0) out.wrapped(pageTexts.faultsOn, '  ', { tone: 'caution' });
};
