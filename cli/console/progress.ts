import type { Language } from '../../spec/localized.ts';
import type { Check } from '../../suites/engine/running/check.ts';
import type { CheckResult, RunHeader } from '../../suites/engine/evidence/runRecord.ts';
import type { Verdict } from '../../suites/engine/verdict/verdict.ts';
import { checkExplanation } from '../../reports/text/checkExplanation.ts';
import { continuesText } from '../../reports/text/continuesText.ts';
import { examineeText } from '../../reports/text/examineeText.ts';
import { pageTexts } from '../../reports/text/names/pageTexts.ts';
import { neutralize } from '../../reports/text/neutralize.ts';
import { cutDisplay } from '../../reports/console/cutDisplay.ts';
import { createFold } from './createFold.ts';
import type { Output } from './output.ts';
import { progressEstimate } from './progressEstimate.ts';

const marks: Readonly<Record<Verdict, readonly [string, number]>> = {
  passed: ['✓', 32],
  failed: ['✗', 31],
  warning: ['!', 33],
  inconclusive: ['?', 36],
  'not-applicable': ['-', 90],
  waived: ['~', 90],
  attested: ['✓', 32],
  error: ['⚠', 35],
};

// What comes from a candidate may hold terminal commands and marks that turn or hide text; here it is one line.
const plain = (text: string): string => neutralize(text).replaceAll(/[\t\n]+/g, ' ');

export interface ProgressOptions {
  /** A terminal of one's own: the checks at work stand below. */
  readonly live: boolean;
  /** Before each line, where several runs tell of themselves. */
  readonly prefix: string;
  /** Milliseconds; default the time of this process. */
  readonly now?: () => number;
  /** Where the line of the checks at work goes; default the standard output. */
  readonly status?: (text: string) => void;
}

/** One line per check as it ends; of those that wait for one and the same thing the first, and at last how many more. */
export const createProgress = (output: Output, language: Language, options: ProgressOptions) => {
  const { live, prefix, now = () => performance.now(), status = (text) => void process.stdout.write(text) } = options;
  const tally: { done: number; total: number; began?: number } = { done: 0, total: 0 };
  const atWork = new Map<string, Check>();
  const folded = createFold();
  const colon = language === 'en' ? ': ' : '：';
  const paint = (code: number, text: string): string => (output.color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const clearStatus = (): void => {
    if (live) status('\r\u001b[2K');
  };
  const showStatus = (): void => {
    if (!live || atWork.size === 0) return;
    const names = [...atWork.keys()].join(' · ');
    const estimate = progressEstimate({ ...tally, elapsedMs: now() - (tally.began ?? now()) })[language];
    status(paint(90, cutDisplay(`… ${estimate} · ${names}`, output.width - 1)));
  };
  const line = (text: string): void => {
    clearStatus();
    output.say(`${prefix}${text}`);
    showStatus();
  };
  return {
    header: (header: RunHeader): void => {
      const { target, profile, browser, seed } = header;
      const faults =
        target.faults.length === 0 ? '' : `${pageTexts.faults[language]}${colon}${target.faults.join(', ')}`;
      line(plain(examineeText(target, language)));
      const facts = [
        `${pageTexts.profile[language]}${colon}${profile.id} ${profile.version}`,
        `${pageTexts.browser[language]}${colon}${browser}`,
        `${pageTexts.seed[language]}${colon}${seed}`,
        faults,
      ];
      line(plain(facts.filter((fact) => fact !== '').join(' · ')));
      if (header.continues !== undefined)
        line(plain(continuesText(header.continues, header.selection.length)[language]));
      for (const note of header.notes ?? []) line(paint(33, `! ${plain(note[language])}`));
    },
    start: (check: Check, total: number): void => {
      tally.total = total;
      tally.began ??= now();
      atWork.set(check.id, check);
      clearStatus();
      showStatus();
    },
    end: (result: CheckResult): void => {
      atWork.delete(result.id);
      tally.done += 1;
      // What concerns platforms of another kind is counted in the summary, and of no interest here.
      if (result.reason === 'not-this-kind') return;
      if (folded.isRepeated(result)) return;
      const [mark, color] = marks[result.verdict];
      const more =
        result.findings[0]?.message[language] ??
        (result.verdict === 'passed' ? undefined : checkExplanation(result)[language]);
      const count = result.findings.length > 1 ? ` (+${result.findings.length - 1})` : '';
      const duration = result.durationMs >= 100 ? paint(90, ` ${(result.durationMs / 1000).toFixed(1)} s`) : '';
      line(
        `${paint(color, mark)} ${result.id} ${paint(90, result.title[language])}${duration}${more === undefined ? '' : `\n    ${paint(color, plain(more).slice(0, 300))}${count}`}`,
      );
    },
    /** What was folded, when nothing more comes. */
    finish: (): void => {
      clearStatus();
      for (const text of folded.rest()) output.say(`${prefix}${paint(36, plain(text[language]))}`);
    },
  };
};
