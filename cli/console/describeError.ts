import { ServerError } from '../../fixtures/databases/servers/serverError.ts';
import { StartError } from '../../fixtures/starting/startError.ts';
import type { Language, Localized } from '../../spec/localized.ts';
import { ProfileError } from '../../spec/profiles/profileError.ts';
import { errorCodes } from '../../suites/engine/errors/errorCodes.ts';
import type { ErrorCode } from '../../suites/engine/errors/errorCodes.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { OutputError } from '../../reports/outputError.ts';
import { ReportFileError } from '../../reports/report/reportFileError.ts';
import { neutralize } from '../../reports/text/neutralize.ts';
import type { ExitCode } from './exitCode.ts';

interface Described {
  readonly text: string;
  readonly exitCode: ExitCode;
}

const readable = (code: ErrorCode, message: Localized, language: Language): Described => ({
  // A message may quote what a candidate wrote.
  text: `${language === 'en' ? 'Error' : '错误'} ${code}\n${neutralize(message[language])}\n${errorCodes[code][language]}`,
  exitCode: 2,
});

/** Errors of a kind that has one code. */
const kinds = [
  [ProfileError, 'HEYAN_PROFILE_INVALID'],
  [OutputError, 'HEYAN_OUTPUT'],
  [ReportFileError, 'HEYAN_REPORT_UNREADABLE'],
  [ServerError, 'HEYAN_FRONT_DATABASE_ADDRESS'],
] as const;

/** What a person reads of an error that ended a command: what the user can put right without a stack trace, our own mistakes with one. */
export const describeError = (error: unknown, language: Language): Described => {
  if (error instanceof UsageError || error instanceof StartError)
    return readable(error.code, error.localized, language);
  for (const [kind, code] of kinds) if (error instanceof kind) return readable(code, error.localized, language);
  const head =
    language === 'en'
      ? 'heyan itself went wrong (this says nothing about the platform). Please report it with the lines below.'
      : 'heyan 自身出错（与被测平台是否符合无关）。请连同以下内容反馈。';
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { text: `${head}\n${neutralize(told)}`, exitCode: 3 };
};
