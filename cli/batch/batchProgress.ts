import type { Language } from '../../spec/localized.ts';
import type { TargetOutcome } from '../../reports/batch/batchState.ts';
import { cutDisplay } from '../../reports/console/cutDisplay.ts';
import { levelWord } from '../../reports/text/levelWord.ts';
import { batchCountTexts, batchTexts } from '../../reports/text/names/batchTexts.ts';
import { neutralizeLine } from '../../reports/text/neutralizeLine.ts';
import type { Output } from '../console/output.ts';

/** Tells how a batch goes: a line as each target begins and ends; on a terminal of one's own those at work stand below, one line each. */
export interface BatchProgress {
  readonly begin: (id: string) => void;
  readonly check: (id: string, done: number, current: string | null) => void;
  readonly end: (id: string, outcome: TargetOutcome) => void;
  /** One that ended is begun once more. */
  readonly again: () => void;
  /** Nothing more comes. */
  readonly finish: () => void;
}

const tones: Readonly<Record<number, number>> = { 0: 32, 1: 31, 2: 35, 3: 35, 4: 33 };

export const createBatchProgress = (
  output: Output,
  language: Language,
  {
    total,
    done,
    live,
    write,
  }: {
    readonly total: number;
    /** Of an earlier call. */
    readonly done: number;
    readonly live: boolean;
    /** To the terminal itself, for what is drawn over. */
    readonly write: (text: string) => void;
  },
): BatchProgress => {
  let ended = done;
  let drawn = 0;
  const atWork = new Map<string, string>();
  const erase = (): void => {
    if (drawn > 0) write(`\u001b[${drawn}A\u001b[0J`);
    drawn = 0;
  };
  const draw = (): void => {
    if (!live) return;
    // One that is wider than the terminal would take two lines, and erasing would leave one of them.
    const lines = [...atWork].map(([id, what]) => cutDisplay(`… ${id} ${what}`, output.width - 1));
    if (lines.length > 0) write(`${lines.join('\n')}\n`);
    drawn = lines.length;
  };
  const line = (text: string): void => {
    erase();
    output.say(text);
    draw();
  };
  const paint = (code: number, text: string): string =>
    output.color ? `\u001b[${tones[code] ?? 35}m${text}\u001b[0m` : text;
  const word = (outcome: TargetOutcome): string => {
    if (outcome.status === 'pending') return batchTexts.pending[language];
    if (outcome.status === 'failed') return `${batchTexts.noReport[language]}: ${outcome.why.slice(0, 160)}`;
    const { levels, verdict } = outcome.summary;
    if (verdict === 'error') return batchCountTexts.error[language];
    return `${levelWord('core', levels.core)[language]} · ${levelWord('full', levels.full)[language]}`;
  };
  return {
    begin: (id) => {
      atWork.set(id, batchTexts.started[language]);
      if (live) {
        erase();
        draw();
      } else output.say(`[${ended}/${total}] ${id} ${batchTexts.started[language]}`);
    },
    check: (id, count, current) => {
      if (!live || !atWork.has(id)) return;
      atWork.set(id, `${count} ${neutralizeLine(current ?? '')}`);
      erase();
      draw();
    },
    end: (id, outcome) => {
      atWork.delete(id);
      ended += 1;
      const [code, seconds] =
        outcome.status === 'pending'
          ? [4, 0]
          : [outcome.exitCode, (Date.parse(outcome.endedAt) - Date.parse(outcome.startedAt)) / 1_000];
      line(
        `[${ended}/${total}] ${id} ${paint(code, neutralizeLine(word(outcome)))} · ${batchTexts.exitCode[language].toLowerCase()} ${code} · ${seconds.toFixed(1)} s`,
      );
    },
    again: () => {
      ended -= 1;
    },
    finish: () => {
      atWork.clear();
      erase();
    },
  };
};
