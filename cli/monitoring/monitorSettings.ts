import { withoutPassword } from '../../fixtures/starting/withoutPassword.ts';
import { networkList } from '../../fixtures/network/networkList.ts';
import { proxyOfEnvironment } from '../../fixtures/network/proxyOfEnvironment.ts';
import { hostName } from '../../mocks/monitoring-platform/registration/hostName.ts';
import type { MonitoringPlatformOptions } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { loadProfile } from '../../spec/profiles/loadProfile.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { givenToken } from '../line/givenToken.ts';
import { knownMonitoringFaults } from '../line/knownMonitoringFaults.ts';
import type { CommandLine } from '../line/parseCommandLine.ts';
import { wantedCollectors } from '../line/wantedCollectors.ts';

/** What the line of `heyan monitor` and the environment say. */
export interface MonitorSettings {
  readonly options: MonitoringPlatformOptions & { readonly profile: Profile; readonly faults: readonly string[] };
  /** It is filled for being looked at. */
  readonly demo: boolean;
  /** The directory of a demonstration whose store lies in it; undefined: there is none, or only its log tells whether it was filled. */
  readonly demoDirectory: string | undefined;
  /** What was registered ends with the process, though what was collected does not. */
  readonly forgetsRegistrations: boolean;
}

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

/** Reads all that the line says before anything is started. Rejects with a `UsageError` or `ProfileError` for what cannot be. */
export const monitorSettings = async (line: CommandLine): Promise<MonitorSettings> => {
  const faults = knownMonitoringFaults(line.list('fault'));
  const collectors = wantedCollectors(line.number('collectors'), line.number('collector-port'), faults);
  const host = line.text('host');
  const warehouse = line.text('warehouse');
  const [store, storeKey] = [line.text('store'), line.text('store-key')];
  const token = givenToken(line.text('token'), 'HEYAN_MONITOR_TOKEN');
  const proxy = proxyOfEnvironment(process.env);
  const authorityDatabase = postgresAddress('authority-database', line.text('authority-database'));
  const catalogueReview = (['automatic', 'manual'] as const).find((one) => one === line.text('catalogue-review'));
  const signUp = (['open', 'closed'] as const).find((one) => one === line.text('sign-up'));
  const demo = line.on('demo');
  const isServer = warehouse !== undefined && /^https?:/.test(warehouse);
  // A demonstration that forgets everything and that nobody else reaches: to look at it nobody needs an authenticator (decision 39).
  const isPassing =
    demo &&
    warehouse === undefined &&
    (store ?? 'memory') === 'memory' &&
    (host === undefined || ['127.0.0.1', '::1', 'localhost'].includes(host));
  return {
    options: {
      port: line.number('port') ?? 0,
      publicHosts: publicHosts(line.list('public-host')),
      profile: await loadProfile(line.text('profile')),
      ...(host !== undefined && { host }),
      ...(collectors !== undefined && { collectors }),
      ...(warehouse !== undefined && { warehouse }),
      ...(store !== undefined && { store }),
      ...(storeKey !== undefined && { storeKey }),
      // Nobody knows how long it will collect.
      temporaryPlace: 'disk',
      ...(token !== undefined && { token }),
      trustedProxies: networks('trusted-proxies', line.list('trusted-proxies')),
      notifications: {
        networks: networks('notify-networks', line.list('notify-networks')),
        ...(proxy !== undefined && { proxy }),
      },
      ...(authorityDatabase !== undefined && { authorityDatabase }),
      ...(catalogueReview !== undefined && { catalogueReview }),
      ...(signUp !== undefined && { signUp }),
      administratorSecondStep: isPassing ? 'offered' : 'required',
      looksAhead: true,
      faults,
    },
    demo,
    demoDirectory: demo && !isServer && store === undefined ? warehouse : undefined,
    forgetsRegistrations: isServer && store === undefined,
  };
};
