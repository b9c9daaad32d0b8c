import { randomBytes } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../spec/localized.ts';
import type { Report } from '../../reports/report/report.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { codeQuality } from './codeQuality.ts';
import { exitCodeText } from './exitCodeText.ts';
import { githubAnnotations } from './githubAnnotations.ts';
import { markdownSummary } from './markdownSummary.ts';
import type { Pipeline } from './pipelineOf.ts';

/** What a run says to the CI system it runs in, besides its report. */
export interface PipelineLog {
  readonly begin: () => void;
  readonly reported: (reports: readonly Report[], out: string) => void;
  /** `thrown`: an error is still to be told, which may quote the platform. */
  readonly end: (code: ExitCode, thrown?: boolean) => void;
}

export interface PipelineLogOptions {
  readonly pipeline: Pipeline | undefined;
  readonly language: Language;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Raw, past what keeps control characters from a terminal: only what is written here itself. */
  readonly write: (text: string) => void;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly token?: () => string;
}

/**
 * GitHub: while the platform's texts are printed no line of them is a command; then annotations, and the summary of the step. GitLab: the run is
 * a section that folds, and a report of code quality lies beside the others. Everywhere: what the exit code means.
 */
export const createPipelineLog = ({
  pipeline,
  language,
  environment,
  write,
  now = () => Date.now(),
  token = () => randomBytes(16).toString('hex'),
}: PipelineLogOptions): PipelineLog => {
  const stopped = token();
  const section = (kind: 'start' | 'end', rest: string): string =>
    `\u001b[0Ksection_${kind}:${Math.floor(now() / 1_000)}:heyan${rest}\n`;
  return {
    begin: () => {
      if (pipeline === 'github') write(`::stop-commands::${stopped}\n`);
      if (pipeline === 'gitlab')
        write(section('start', `[collapsed=false]\r\u001b[0K${language === 'en' ? 'Conformance run' : '符合性检测'}`));
    },
    reported: (reports, out) => {
      if (pipeline === 'gitlab')
        writeFileSync(join(out, 'gl-code-quality-report.json'), codeQuality(reports, language));
      if (pipeline !== 'github') return;
      write(`::${stopped}::\n`);
      for (const line of reports.flatMap((report) => githubAnnotations(report, language))) write(`${line}\n`);
      write(`::stop-commands::${stopped}\n`);
      const summary = environment['GITHUB_STEP_SUMMARY'] ?? '';
      if (summary !== '')
        appendFileSync(summary, reports.map((report) => markdownSummary(report, language)).join('\n'));
    },
    end: (code, thrown = false) => {
      if (pipeline === 'github' && !thrown) write(`::${stopped}::\n`);
      if (pipeline === 'gitlab') write(section('end', '\r\u001b[0K'));
      if (pipeline !== undefined) write(`${exitCodeText(code)[language]}\n`);
    },
  };
};
