import { cleanStart } from '../../mocks/demonstration/cleanStart.ts';
import { startDemonstration } from '../../mocks/demonstration/startDemonstration.ts';
import { troubleLine } from '../../mocks/monitoring-platform/http/troubleLine.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { systemClock } from '../../spec/clock.ts';
import type { Localized } from '../../spec/localized.ts';
import { aborted } from '../console/aborted.ts';
import type { CommandInput } from './command.ts';
import { endProcess } from '../console/endProcess.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { strayErrors } from '../console/strayErrors.ts';
import { stopSignal } from '../console/stopSignal.ts';
import { unlessStopped } from '../console/unlessStopped.ts';
import { listMonitoringFaults } from '../listing/listMonitoringFaults.ts';
import { announceMonitor } from '../monitoring/announceMonitor.ts';
import { monitorSettings } from '../monitoring/monitorSettings.ts';
import { startMonitorWork } from '../monitoring/startMonitorWork.ts';
import { printPdf } from '../running/printPdf.ts';
import { runSuiteJob } from '../running/runSuiteJob.ts';
import { serverAhead } from '../running/serverAhead.ts';

/** For closing after an error that nobody waited for. */
const patienceMs = 15_000;

/**
 * `heyan monitor`: the reference monitoring platform by itself, until it is told to stop. It collects from the
 * registered interfaces, sources and front databases at the profile's times. Its first line has its `url`, the `token` of management
 * where that was made now, and the `tokenFile` that keeps it; then it prints each digest of an exchange, what was
 * pulled, and what went wrong at a source, as a JSON line each. The one-time password of the first administrator goes to the standard
 * error, until somebody has used it; so do the address of the portal, the progress of `--demo`, and the one-time passwords of its accounts.
 */
export const monitorCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  if (line.list('fault').includes('list')) {
    output.print(listMonitoringFaults(language));
    return 0;
  }
  const settings = await monitorSettings(line);
  const { options, demo, demoDirectory } = settings;
  const stop = stopSignal();
  const say = (text: Localized): void => output.complain(text[language]);
  const kept = demoDirectory === undefined ? undefined : await cleanStart(demoDirectory);
  if (kept?.removed === true)
    say({
      'zh-CN': '上次写入演示数据时被中断；已清除其留下的数据，重新写入。',
      en: 'The last filling of the demonstration was interrupted: what it had left is removed, and it is filled anew.',
    });
  // The databases of its access platforms are made while the monitoring platform starts.
  const giveBack = demo ? await serverAhead({}) : undefined;
  const closing: (() => Promise<void>)[] = giveBack === undefined ? [] : [giveBack];
  let stray: ReturnType<typeof strayErrors> | undefined;
  try {
    const platform = await unlessStopped(
      stop,
      () =>
        startMonitoringPlatform({
          ...options,
          printPdf,
          runSuite: runSuiteJob,
          onCollectorEnded: (how) =>
            say({
              'zh-CN': `一个采集进程意外结束（${how}），已另起一个；其已应答的事件都会落库。`,
              en: `A collector ended unexpectedly (${how}), and another takes its place; what it had acknowledged lands.`,
            }),
          onTrouble: (route, error) => output.complain(troubleLine(route, error)),
        }),
      (late) => late.close(),
    );
    if (platform === undefined) return 0;
    stray = strayErrors();
    closing.unshift(platform.close);
    closing.unshift(startMonitorWork(platform, options.profile, output));
    const demonstration = demo
      ? await unlessStopped(
          stop,
          () =>
            startDemonstration({
              monitoring: platform,
              profile: options.profile,
              clock: systemClock,
              signal: stop,
              say,
            }),
          (late) => late.close(),
        )
      : undefined;
    if (demonstration !== undefined) closing.unshift(demonstration.close);
    if (stop.aborted) return 0;
    if (demonstration !== undefined) kept?.filled();
    await announceMonitor(platform, demonstration, settings, { language, output });
    // Nobody waits for it: what cannot be verified stays as it is, and the rest works.
    demonstration
      ?.goOn()
      .catch((error: unknown) =>
        stop.aborted ? undefined : output.complain(error instanceof Error ? error.message : String(error)),
      );
    // What went wrong where nobody waits for it may have left anything half done: what is acknowledged is closed in order, and it is said.
    await Promise.race([aborted(stop), stray.thrown]);
  } finally {
    if (stray?.first() !== undefined) setTimeout(() => endProcess(3), patienceMs).unref();
    for (const close of closing) await close();
  }
  return 0;
};
