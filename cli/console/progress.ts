import type { Language } from '../../spec/localized.ts';
import type { Check } from '../../suites/engine/running/check.ts';
import type { CheckResult, RunHeader } from '../../suites/engine/evidence/runRecord.ts';
import type { Verdict } from '../../suites/engine/verdict/verdict.ts';
import type { Output } from './output.ts';

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

// What comes from a candidate may hold terminal commands; none reaches the terminal.
const plain = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ');

export interface ProgressOptions {
  /** A terminal of one's own: the checks at work stand below. */
  readonly live: boolean;
  /** Before each line, where several runs tell of themselves. */
  readonly prefix: string;
}

/** One line per check as it ends. */
export const createProgress = (output: Output, language: Language, { live, prefix }: ProgressOptions) => {
  const atWork = new Map<string, Check>();
  const paint = (code: number, text: string): string => (output.color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const clearStatus = (): void => {
    if (live) process.stdout.write('\r\u001b[2K');
  };
  const showStatus = (): void => {
    if (!live || atWork.size === 0) return;
    const names = [...atWork.keys()].join(' · ');
    process.stdout.write(paint(90, `… ${names}`.slice(0, output.width - 1)));
  };
  const line = (text: string): void => {
    clearStatus();
    output.say(`${prefix}${text}`);
    showStatus();
  };
  return {
    header: (header: RunHeader): void => {
      const { target, profile } = header;
      const zh = language === 'zh-CN';
      const faults = target.faults.length === 0 ? '' : ` · ${zh ? '缺陷样本' : 'faults'}: ${target.faults.join(', ')}`;
      line(
        plain(
          `${zh ? '被测平台' : 'Target'}: ${target.name} (${target.kind}, ${target.platformId}) ${target.url}${faults}`,
        ),
      );
      line(
        plain(
          `${zh ? '取值配置' : 'Profile'}: ${profile.id} ${profile.version} · ${zh ? '浏览器' : 'browser'}: ${header.browser} · ${zh ? '种子' : 'seed'}: ${header.seed}`,
        ),
      );
      for (const note of header.notes ?? []) line(paint(33, `! ${plain(note[language])}`));
    },
    start: (check: Check): void => {
      atWork.set(check.id, check);
      clearStatus();
      showStatus();
    },
    end: (result: CheckResult): void => {
      atWork.delete(result.id);
      // What concerns platforms of another kind is counted in the summary, and of no interest here.
      if (result.reason === 'not-this-kind') return;
      const [mark, color] = marks[result.verdict];
      const more =
        result.findings[0]?.message[language] ?? (result.verdict === 'passed' ? undefined : result.detail?.[language]);
      const count = result.findings.length > 1 ? ` (+${result.findings.length - 1})` : '';
      const duration = result.durationMs >= 100 ? paint(90, ` ${(result.durationMs / 1000).toFixed(1)} s`) : '';
      line(
        `${paint(color, mark)} ${result.id} ${paint(90, result.title[language])}${duration}${more === undefined ? '' : `\n    ${paint(color, plain(more).slice(0, 300))}${count}`}`,
      );
    },
    finish: clearStatus,
  };
};
