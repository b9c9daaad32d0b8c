import { systemClock } from '../../spec/clock.ts';
import { loadProfile } from '../../spec/profiles/loadProfile.ts';
import { startCollecting } from '../../mocks/monitoring-platform/schedule/startCollecting.ts';
import { createTrustedProxies } from '../../mocks/monitoring-platform/collector/createTrustedProxies.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { aborted } from '../console/aborted.ts';
import type { CommandInput } from './command.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { startDemonstration } from '../running/startDemonstration.ts';
import { stopSignal } from '../console/stopSignal.ts';
import { unlessStopped } from '../console/unlessStopped.ts';

const trustedProxies = (given: readonly string[]): readonly string[] => {
  try {
    createTrustedProxies(given);
  } catch (error) {
    const text = error instanceof RangeError ? error.message : String(error);
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': `--trusted-proxies 应为地址或网段，如 10.0.0.0/8（${given.join(',')}）。`,
      en: `--trusted-proxies: ${text}`,
    });
  }
  return given;
};

/**
 * `heyan monitor`: the reference monitoring platform by itself, until it is told to stop. It collects from the
 * registered interfaces, sources and front databases at the profile's times; prints each digest of an exchange, what was
 * pulled, and what went wrong at a source, as a JSON line each.
 */
export const monitorCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  const stop = stopSignal();
  const host = line.text('host');
  const warehouse = line.text('warehouse');
  const [store, storeKey] = [line.text('store'), line.text('store-key')];
  const token = line.text('token');
  const profile = await loadProfile(line.text('profile'));
  const proxies = trustedProxies(line.list('trusted-proxies'));
  const platform = await unlessStopped(
    stop,
    () =>
      startMonitoringPlatform({
        port: line.number('port') ?? 0,
        profile,
        ...(host !== undefined && { host }),
        ...(warehouse !== undefined && { warehouse }),
        ...(store !== undefined && { store }),
        ...(storeKey !== undefined && { storeKey }),
        // Nobody knows how long it will collect.
        temporaryPlace: 'disk',
        ...(token !== undefined && { token }),
        trustedProxies: proxies,
      }),
    (late) => late.close(),
  );
  if (platform === undefined) return 0;
  const schedule = startCollecting({
    platform,
    profile,
    clock: systemClock,
    onPulled: (platformId, pulled) => output.print(JSON.stringify({ platformId, pulled })),
    onCollected: (platformId, reports) => {
      const collected = reports.filter(({ problems }) => problems.length > 0);
      if (collected.length > 0) output.print(JSON.stringify({ platformId, collected }));
    },
    onDigest: (digest) => output.print(JSON.stringify({ digest })),
    onError: (platformId, error) =>
      output.print(JSON.stringify({ platformId, error: error instanceof Error ? error.message : String(error) })),
  });
  const closing: (() => Promise<void>)[] = [schedule.close, platform.close];
  try {
    const demonstration = line.on('demo')
      ? await unlessStopped(
          stop,
          () => startDemonstration(platform, profile),
          (late) => late.close(),
        )
      : undefined;
    if (demonstration !== undefined) closing.unshift(demonstration.close);
    if (stop.aborted) return 0;
    output.print(
      JSON.stringify({
        url: platform.url,
        ...(demonstration !== undefined && {
          accessPlatform: { url: demonstration.url, platformId: demonstration.platformId },
        }),
      }),
    );
    if (warehouse !== undefined && /^https?:/.test(warehouse) && store === undefined)
      output.complain(
        {
          'zh-CN': '登记、凭证、目录与订阅只保存在内存中，结束后不保留；如需保留，请给出 --store 与 --store-key。',
          en: 'Registrations, credentials, catalogue and subscriptions are in memory only and end with this process; give --store and --store-key to keep them.',
        }[language],
      );
    await aborted(stop);
  } finally {
    for (const close of closing) await close();
  }
  return 0;
};
