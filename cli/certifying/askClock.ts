import type { Equipment } from '../../reports/certificate/report/equipment.ts';
import { askSntp } from '../../suites/exchange/asking/askSntp.ts';
import { timeServerVariable } from '../../suites/exchange/asking/suiteClock.ts';
import { timeServerAddress } from '../../suites/exchange/asking/timeServerAddress.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';

/** How far the clock of this machine is from that of the time server which the environment names. Rejects with a `UsageError` where it does not answer. */
export const askClock = async (
  environment: Readonly<Record<string, string | undefined>>,
  now: () => number = Date.now,
): Promise<Equipment['clock']> => {
  const server = environment[timeServerVariable] ?? '';
  if (server === '') return { server: null, offsetMs: null, uncertaintyMs: null };
  const { offsetMs, uncertaintyMs } = await askSntp(timeServerAddress(server), now).catch((error: unknown) => {
    throw new UsageError(
      'HEYAN_FLAG_VALUE',
      {
        'zh-CN': `时间服务器 ${server}（环境变量 ${timeServerVariable}）没有给出时间。`,
        en: `The time server ${server} (environment variable ${timeServerVariable}) did not tell the time.`,
      },
      { cause: error },
    );
  });
  return { server, offsetMs: Math.round(offsetMs), uncertaintyMs: Math.round(uncertaintyMs) };
};
