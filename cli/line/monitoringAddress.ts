import { withoutPassword } from '../../fixtures/starting/withoutPassword.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { MonitoringAddress } from '../../suites/target/monitoringAddress.ts';
import { givenToken } from './givenToken.ts';
import type { CommandLine } from './parseCommandLine.ts';

/** The monitoring platform that `--monitoring-platform` names, with its tokens. Throws a `UsageError` without a usable address or a token. */
export const monitoringAddress = (
  line: CommandLine,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): MonitoringAddress => {
  const text = line.text('monitoring-platform') ?? '';
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username + url.password !== '')
    throw new UsageError('HEYAN_TARGET_MONITORING', {
      'zh-CN': `运行监测平台的地址不可用：${withoutPassword(text)}。`,
      en: `This is not a usable address of a monitoring platform: ${withoutPassword(text)}.`,
    });
  const token = givenToken(line.text('token'), 'HEYAN_MONITORING_TOKEN', environment);
  if (token === undefined)
    throw new UsageError('HEYAN_TARGET_TOKEN', {
      'zh-CN': '没有运行监测平台的令牌。',
      en: 'There is no token for the monitoring platform.',
    });
  const reviewerToken = givenToken(undefined, 'HEYAN_REVIEWER_TOKEN', environment);
  return {
    url: url.href.replace(/[?#].*$/, '').replace(/\/+$/, ''),
    token,
    ...(reviewerToken !== undefined && { reviewerToken }),
  };
};
