import { withoutPassword } from '../../fixtures/starting/withoutPassword.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { MonitoringAddress } from '../../suites/target/monitoringAddress.ts';
import { givenToken } from './givenToken.ts';
import type { CommandLine } from './parseCommandLine.ts';

const unusable = (zh: string, en: string): UsageError => new UsageError('HEYAN_MONITOR_ADDRESS', { 'zh-CN': zh, en });

/**
 * The monitoring platform that `--monitor` names to collect in the place of the embedded one, with its token; undefined: none is named.
 * @throws UsageError without a usable address or a token, or beside a flag that makes no sense with it.
 */
export const remoteMonitor = (
  line: CommandLine,
  isMonitoringExamined: boolean,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): MonitoringAddress | undefined => {
  const text = line.text('monitor');
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username + url.password !== '')
    throw unusable(
      `--monitor 的地址不可用：${withoutPassword(text)}。`,
      `--monitor: this is not a usable address: ${withoutPassword(text)}.`,
    );
  if (line.text('warehouse') !== undefined)
    throw unusable(
      '--monitor 与 --warehouse 不能同时给出：数据落在所指定的运行监测平台。',
      '--monitor and --warehouse do not go together: the data land at the monitoring platform named.',
    );
  if (isMonitoringExamined)
    throw unusable(
      '检测运行监测平台时不用 --monitor。',
      '--monitor has no meaning where a monitoring platform itself is examined.',
    );
  const token = givenToken(undefined, 'HEYAN_MONITOR_TOKEN', environment);
  if (token === undefined)
    throw unusable(
      '没有 --monitor 所指运行监测平台的令牌（环境变量 HEYAN_MONITOR_TOKEN）。',
      'There is no token for the monitoring platform of --monitor (HEYAN_MONITOR_TOKEN of the environment).',
    );
  return { url: url.href.replace(/[?#].*$/, '').replace(/\/+$/, ''), token };
};
