import { withoutPassword } from '../../fixtures/starting/withoutPassword.ts';
import { systemClock } from '../../spec/clock.ts';
import { loadProfile } from '../../spec/profiles/loadProfile.ts';
import { cleanStart } from '../../mocks/demonstration/cleanStart.ts';
import { troubleLine } from '../../mocks/monitoring-platform/http/troubleLine.ts';
import { startDemonstration } from '../../mocks/demonstration/startDemonstration.ts';
import { startCollecting } from '../../mocks/monitoring-platform/schedule/startCollecting.ts';
import { networkList } from '../../fixtures/network/networkList.ts';
import { proxyOfEnvironment } from '../../fixtures/network/proxyOfEnvironment.ts';
import { startNotifying } from '../../mocks/monitoring-platform/notifications/startNotifying.ts';
import { hostName } from '../../mocks/monitoring-platform/registration/hostName.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { aborted } from '../console/aborted.ts';
import type { CommandInput } from './command.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { givenToken } from '../line/givenToken.ts';
import { wantedCollectors } from '../line/wantedCollectors.ts';
import { knownMonitoringFaults } from '../line/knownMonitoringFaults.ts';
import { listMonitoringFaults } from '../listing/listMonitoringFaults.ts';
import { printPdf } from '../running/printPdf.ts';
import { runSuiteJob } from '../running/runSuiteJob.ts';
import { strayErrors } from '../console/strayErrors.ts';
import { serverAhead } from '../running/serverAhead.ts';
import { stopSignal } from '../console/stopSignal.ts';
import { unlessStopped } from '../console/unlessStopped.ts';

const roleNames = {
  applicant: { 'zh-CN': '申请人', en: 'applicant' },
  reviewer: { 'zh-CN': '审核员', en: 'reviewer' },
  operator: { 'zh-CN': '运维员', en: 'operator' },
} as const;

/** For closing after an error that nobody waited for. */
const patienceMs = 15_000;

const networks = (flag: string, given: readonly string[]): readonly string[] => {
  try {
    networkList(given);
  } catch (error) {
    const text = error instanceof RangeError ? error.message : String(error);
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': `--${flag} 应为地址或网段，如 10.0.0.0/8（${given.join(',')}）。`,
      en: `--${flag}: ${text}`,
    });
  }
  return given;
};

const publicHosts = (given: readonly string[]): readonly string[] =>
  given.map((text) => {
    const name = hostName(text);
    if (name !== undefined) return name;
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': `--public-host 应为主机名，如 log.example，实为 ${text}。`,
      en: `--public-host expects host names such as log.example, but got ${text}.`,
    });
  });

const postgresAddress = (flag: string, given: string | undefined): string | undefined => {
  if (given === undefined || (URL.canParse(given) && /^postgres(?:ql)?:$/.test(new URL(given).protocol))) return given;
  const shown = withoutPassword(given);
  throw new UsageError('HEYAN_FLAG_VALUE', {
    'zh-CN': `--${flag} 应为 postgres://用户:口令@主机:端口/数据库 形式的地址，实际为 ${shown}。`,
    en: `--${flag} expects an address such as postgres://user:password@host:port/database, but got ${shown}.`,
  });
};

/**
 * `heyan monitor`: the reference monitoring platform by itself, until it is told to stop. It collects from the
 * registered interfaces, sources and front databases at the profile's times. Its first line has its `url`, the `token` of management
 * where that was made now, and the `tokenFile` that keeps it; then it prints each digest of an exchange, what was
 * pulled, and what went wrong at a source, as a JSON line each. The one-time password of the first administrator goes to the standard
 * error, until somebody has used it; so do the address of the portal, the progress of `--demo`, and the one-time passwords of its accounts.
 */
export const monitorCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  const wanted = line.list('fault');
  if (wanted.includes('list')) {
    output.print(listMonitoringFaults(language));
    return 0;
  }
  const faults = knownMonitoringFaults(wanted);
  const collectors = wantedCollectors(line.number('collectors'), line.number('collector-port'), faults);
  const stop = stopSignal();
  const host = line.text('host');
  const warehouse = line.text('warehouse');
  const [store, storeKey] = [line.text('store'), line.text('store-key')];
  const token = givenToken(line.text('token'), 'HEYAN_MONITOR_TOKEN');
  const names = publicHosts(line.list('public-host'));
  const profile = await loadProfile(line.text('profile'));
  const proxies = networks('trusted-proxies', line.list('trusted-proxies'));
  const inside = networks('notify-networks', line.list('notify-networks'));
  const proxy = proxyOfEnvironment(process.env);
  const authorityDatabase = postgresAddress('authority-database', line.text('authority-database'));
  const catalogueReview = (['automatic', 'manual'] as const).find((one) => one === line.text('catalogue-review'));
  const signUp = (['open', 'closed'] as const).find((one) => one === line.text('sign-up'));
  // A demonstration that forgets everything and that nobody else reaches: to look at it nobody needs an authenticator (decision 39).
  const isPassing =
    line.on('demo') &&
    warehouse === undefined &&
    (store ?? 'memory') === 'memory' &&
    (host === undefined || ['127.0.0.1', '::1', 'localhost'].includes(host));
  // Of a store that is elsewhere only its own log tells whether it was filled.
  const kept =
    line.on('demo') && warehouse !== undefined && !/^https?:/.test(warehouse) && store === undefined
      ? await cleanStart(warehouse)
      : undefined;
  if (kept?.removed === true)
    output.complain(
      {
        'zh-CN': '上次写入演示数据时被中断；已清除其留下的数据，重新写入。',
        en: 'The last filling of the demonstration was interrupted: what it had left is removed, and it is filled anew.',
      }[language],
    );
  const begin = () =>
    unlessStopped(
      stop,
      () =>
        startMonitoringPlatform({
          port: line.number('port') ?? 0,
          profile,
          ...(host !== undefined && { host }),
          ...(collectors !== undefined && { collectors }),
          onCollectorEnded: (how) =>
            output.complain(
              {
                'zh-CN': `一个采集进程意外结束（${how}），已另起一个；其已应答的事件都会落库。`,
                en: `A collector ended unexpectedly (${how}), and another takes its place; what it had acknowledged lands.`,
              }[language],
            ),
          onTrouble: (route, error) => output.complain(troubleLine(route, error)),
          ...(warehouse !== undefined && { warehouse }),
          ...(store !== undefined && { store }),
          ...(storeKey !== undefined && { storeKey }),
          // Nobody knows how long it will collect.
          temporaryPlace: 'disk',
          ...(token !== undefined && { token }),
          printPdf,
          runSuite: runSuiteJob,
          trustedProxies: proxies,
          publicHosts: names,
          notifications: { networks: inside, ...(proxy !== undefined && { proxy }) },
          ...(authorityDatabase !== undefined && { authorityDatabase }),
          ...(catalogueReview !== undefined && { catalogueReview }),
          ...(signUp !== undefined && { signUp }),
          administratorSecondStep: isPassing ? 'offered' : 'required',
          looksAhead: true,
          faults,
        }),
      (late) => late.close(),
    );
  // The databases of its access platforms are made while the monitoring platform starts.
  const giveBack = line.on('demo') ? await serverAhead({}) : undefined;
  const closing: (() => Promise<void>)[] = giveBack === undefined ? [] : [giveBack];
  let stray: ReturnType<typeof strayErrors> | undefined;
  try {
    const platform = await begin();
    if (platform === undefined) return 0;
    stray = strayErrors();
    closing.unshift(platform.close);
    const schedule = startCollecting({
      platform,
      profile,
      clock: systemClock,
      onPulled: (platformId, pulled) => {
        platform.lookAhead(platformId);
        output.print(JSON.stringify({ platformId, pulled }));
      },
      onCollected: (platformId, reports) => {
        platform.lookAhead(platformId);
        const collected = reports.filter(({ problems }) => problems.length > 0);
        if (collected.length > 0) output.print(JSON.stringify({ platformId, collected }));
      },
      onDigest: (digest) => {
        platform.lookAhead(digest.platformId);
        output.print(JSON.stringify({ digest }));
      },
      onWatched: (platformId, opened) => {
        const exceptions = opened.map(({ exceptionId, code, subject, message }) => ({
          exceptionId,
          code,
          subject,
          message,
        }));
        if (exceptions.length > 0) output.print(JSON.stringify({ platformId, exceptions }));
      },
      onError: (platformId, error) =>
        output.print(JSON.stringify({ platformId, error: error instanceof Error ? error.message : String(error) })),
    });
    const notifying = startNotifying({
      notifications: platform.notifications,
      clock: systemClock,
      onError: (error) =>
        output.print(JSON.stringify({ notifications: error instanceof Error ? error.message : String(error) })),
    });
    closing.unshift(notifying.close, schedule.close);
    const demonstration = line.on('demo')
      ? await unlessStopped(
          stop,
          () =>
            startDemonstration({
              monitoring: platform,
              profile,
              clock: systemClock,
              signal: stop,
              say: (text) => output.complain(text[language]),
            }),
          (late) => late.close(),
        )
      : undefined;
    if (demonstration !== undefined) closing.unshift(demonstration.close);
    if (stop.aborted) return 0;
    if (demonstration !== undefined) kept?.filled();
    output.print(
      JSON.stringify({
        url: platform.url,
        portal: `${platform.url}/`,
        ...(platform.collectors !== undefined && {
          collectors: { url: platform.collectors.url(), processes: platform.collectors.pids().length },
        }),
        ...(faults.length > 0 && { faults }),
        // Once: who lost it reads the file.
        ...(platform.management.isNew && { token: platform.management.token }),
        ...(platform.management.file !== undefined && { tokenFile: platform.management.file }),
        ...(demonstration !== undefined && {
          accessPlatforms: demonstration.platforms.map(({ url, platformId, kind }) => ({ url, platformId, kind })),
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
    const first = await platform.accounts.firstAdministrator();
    if (first !== undefined) {
      const { account, oneTimePassword } = first;
      output.complain(
        {
          'zh-CN': `管理员 ${account.name} 的一次性口令：${oneTimePassword}（首次登录后须修改，七日内有效；未使用前每次启动都会更换）`,
          en: `One-time password of the administrator ${account.name}: ${oneTimePassword} (to be changed at the first sign-in, good for seven days; until it was used each start gives another)`,
        }[language],
      );
    }
    for (const { name, role, oneTimePassword } of demonstration?.accounts ?? [])
      output.complain(
        {
          'zh-CN': `演示账号 ${name}（${roleNames[role]['zh-CN']}）的一次性口令：${oneTimePassword}`,
          en: `One-time password of the demonstration account ${name} (${roleNames[role].en}): ${oneTimePassword}`,
        }[language],
      );
    output.complain(
      {
        'zh-CN': `监测门户：${platform.url}/（请在浏览器中打开）`,
        en: `Portal: ${platform.url}/ (open it in a browser)`,
      }[language],
    );
    const goingOn = demonstration?.goOn();
    // Nobody waits for it: what cannot be verified stays as it is, and the rest works.
    goingOn?.catch((error: unknown) =>
      stop.aborted ? undefined : output.complain(error instanceof Error ? error.message : String(error)),
    );
    // What went wrong where nobody waits for it may have left anything half done: what is acknowledged is closed in order, and it is said.
    await Promise.race([aborted(stop), stray.thrown]);
  } finally {
    if (stray?.first() !== undefined) setTimeout(() => process.exit(3), patienceMs).unref();
    for (const close of closing) await close();
  }
  return 0;
};
