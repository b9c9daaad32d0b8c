import { UsageError } from '../../suites/engine/errors/usageError.ts';

/** A token as a header can carry it; the flag `--token` wins over the environment variable. @throws UsageError for one of another form. */
export const givenToken = (
  flag: string | undefined,
  variable: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined => {
  const given = flag ?? environment[variable];
  if (given === undefined || /^[\x21-\x7e]+$/.test(given)) return given;
  throw new UsageError('HEYAN_FLAG_VALUE', {
    'zh-CN': `${flag === undefined ? `环境变量 ${variable}` : '--token'} 应为可打印的 ASCII 字符，不含空格，且不为空。`,
    en: `${flag === undefined ? `The environment variable ${variable}` : '--token'} expects printable ASCII characters without spaces, at least one.`,
  });
};
