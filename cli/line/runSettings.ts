import { faultLevel } from '../../mocks/access-platform/faults/faultLevel.ts';
import type { GateName } from '../../suites/engine/verdict/gate.ts';
import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { loadProfile } from '../../spec/profiles/loadProfile.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { RunOptions } from '../../suites/run/runOptions.ts';
import { loadTargetConfig } from '../../suites/target/loadTargetConfig.ts';
import type { TargetConfig } from '../../suites/target/targetConfig.ts';
import { isMonitoringExamined } from './isMonitoringExamined.ts';
import { kindsFor } from './kindsFor.ts';
import { knownFaults } from './knownFaults.ts';
import type { OnlyFailed } from './onlyFailed.ts';
import { parseDuration } from './parseDuration.ts';
import { monitoringAddress } from './monitoringAddress.ts';
import { monitoringSettings } from './monitoringSettings.ts';
import type { MonitoringSettings } from './monitoringSettings.ts';
import { remoteMonitor } from './remoteMonitor.ts';
import { repeatedFlags } from './repeatedFlags.ts';
import type { CommandLine } from './parseCommandLine.ts';
import { whom } from './whom.ts';

/** A command line turned into what a run needs. */
export interface RunSettings {
  readonly profile: Profile;
  readonly config: TargetConfig;
  /** Absent: `--reference`; the reference access platform is to be started. */
  readonly url?: string;
  readonly frontDatabase?: string;
  /** Multiple of the reference data; for the reference access platform only. */
  readonly scale?: number;
  /** Absolute paths of what was read. */
  readonly configFile?: string;
  readonly profileFile?: string;
  readonly waiversFile?: string;
  /** `--platform`, where it names one. */
  readonly kind?: PlatformKind;
  /** How long to wait for a platform that is not up yet; default not at all. */
  readonly waitForMs?: number;
  /** Instead of an access platform a monitoring platform is examined. */
  readonly monitoring?: MonitoringSettings;
  /** For the reference access platform. */
  readonly kinds: readonly PlatformKind[];
  readonly faults: readonly string[];
  /** For the reference access platform: the file of the conformance statement that it is held to instead of its own. */
  readonly statement?: string;
  /** True when a fault breaks no `shall`, so that the gate `full` is asked for. */
  readonly fullForFault: boolean;
  readonly out: string;
  /** What had not passed is examined again, the rest carried over; absent: everything is examined. */
  readonly onlyFailed?: OnlyFailed;
  readonly options: { readonly seed: number } & Pick<
    RunOptions,
    | 'only'
    | 'continues'
    | 'gate'
    | 'browser'
    | 'warehouse'
    | 'concurrency'
    | 'waivers'
    | 'flags'
    | 'recordAt'
    | 'monitor'
  >;
}

/** Reads flags, configuration, profile and waivers. Rejects with a `UsageError` or `ProfileError`. */
export const runSettings = async (line: CommandLine, directory: string): Promise<RunSettings> => {
  const monitoring = (await isMonitoringExamined(line, directory)) ? monitoringSettings(line) : undefined;
  const faults = monitoring === undefined ? knownFaults(line.list('fault')) : [];
  const { url, loaded } =
    monitoring === undefined
      ? await whom(line, directory)
      : { loaded: await loadTargetConfig(line.text('config'), directory), url: undefined };
  const recordAt =
    monitoring === undefined && line.text('monitoring-platform') !== undefined ? monitoringAddress(line) : undefined;
  const monitor = remoteMonitor(line, monitoring !== undefined);
  const { config } = loaded;
  const platform = line.text('platform') as PlatformKind | 'all' | undefined;
  const kinds = kindsFor(faults, platform);
  const scale = line.number('scale');
  const profileFlag = line.text('profile');
  const profileFile =
    profileFlag === undefined
      ? config.profile === undefined
        ? undefined
        : resolve(loaded.directory, config.profile)
      : resolve(directory, profileFlag);
  const waiversFlag = line.text('waivers');
  const waiversFile =
    waiversFlag === undefined
      ? config.waivers === undefined
        ? undefined
        : resolve(loaded.directory, config.waivers)
      : resolve(directory, waiversFlag);
  const gate = line.text('gate') as GateName | undefined;
  const fullForFault = gate === undefined && faults.length > 0 && faults.every((fault) => faultLevel(fault) !== 'core');
  const frontDatabase = line.text('front-database');
  const seed = line.number('seed') ?? randomInt(2 ** 31 - 1);
  const warehouse = line.text('warehouse');
  const concurrency = line.number('concurrency');
  const waiting = line.text('wait-for');
  const waitForMs = waiting === undefined ? undefined : parseDuration(waiting);
  if (waiting !== undefined && waitForMs === undefined)
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': `--wait-for 应为 60s、2m 这样的时长（至多 1 小时），实为 ${JSON.stringify(waiting)}。`,
      en: `--wait-for expects a duration such as 60s or 2m (an hour at most), but got ${JSON.stringify(waiting)}.`,
    });
  return {
    profile: await loadProfile(profileFile),
    config: url === undefined || platform === undefined || platform === 'all' ? config : { ...config, kind: platform },
    ...(url !== undefined && { url }),
    ...(monitoring !== undefined && { monitoring }),
    ...(frontDatabase !== undefined && { frontDatabase }),
    ...(scale !== undefined && { scale }),
    ...(loaded.file !== undefined && { configFile: loaded.file }),
    ...(profileFile !== undefined && { profileFile }),
    ...(waiversFile !== undefined && { waiversFile }),
    ...(platform !== undefined && platform !== 'all' && { kind: platform }),
    ...(waitForMs !== undefined && { waitForMs }),
    kinds,
    faults: monitoring?.faults ?? faults.map((fault) => fault.id),
    fullForFault,
    out: resolve(directory, line.text('out') ?? 'reports/latest'),
    options: {
      only: line.list('only'),
      ...(gate !== undefined && { gate }),
      ...(fullForFault && { gate: 'full' as const }),
      browser: line.text('browser') === 'chromium' ? 'chromium' : 'jsdom',
      waivers: waiversFile === undefined ? [] : (await import('./loadWaivers.ts')).loadWaivers(waiversFile),
      seed,
      flags: repeatedFlags(line, url !== undefined),
      ...(recordAt !== undefined && { recordAt }),
      ...(monitor !== undefined && { monitor }),
      ...(warehouse !== undefined && { warehouse }),
      ...(concurrency !== undefined && { concurrency }),
    },
  };
};
