import { faultLevel } from '../../mocks/access-platform/faults/faultLevel.ts';
import type { GateName } from '../../suites/engine/verdict/gate.ts';
import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { loadProfile } from '../../spec/profiles/loadProfile.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { RunOptions } from '../../suites/run/runOptions.ts';
import { loadTargetConfig } from '../../suites/target/loadTargetConfig.ts';
import type { TargetConfig } from '../../suites/target/targetConfig.ts';
import { knownFaults } from './knownFaults.ts';
import { repeatedFlags } from './repeatedFlags.ts';
import { loadWaivers } from './loadWaivers.ts';
import type { CommandLine } from './parseCommandLine.ts';

/** A command line turned into what a run needs. */
export interface RunSettings {
  readonly profile: Profile;
  readonly config: TargetConfig;
  /** Absent: the reference access platform is to be started. */
  readonly url?: string;
  readonly frontDatabase?: string;
  /** Multiple of the reference data; for the reference access platform only. */
  readonly scale?: number;
  /** Absolute paths of what was read. */
  readonly configFile?: string;
  readonly profileFile?: string;
  /** `--platform`, where it names one. */
  readonly kind?: PlatformKind;
  /** For the reference access platform; with a target at most one, which then goes before what the target says of itself. */
  readonly kinds: readonly PlatformKind[];
  readonly faults: readonly string[];
  /** True when a fault breaks no `shall`, so that the gate `full` is asked for. */
  readonly fullForFault: boolean;
  readonly out: string;
  readonly options: { readonly seed: number } & Pick<
    RunOptions,
    'only' | 'gate' | 'browser' | 'warehouse' | 'concurrency' | 'waivers' | 'flags'
  >;
}

/** Reads flags, configuration, profile and waivers. Rejects with a `UsageError` or `ProfileError`. */
export const runSettings = async (line: CommandLine, directory: string): Promise<RunSettings> => {
  const faults = knownFaults(line.list('fault'));
  const named = line.text('config');
  // The reference platform has nothing to do with a configuration that merely lies in this directory.
  const wantsTarget = line.text('target') !== undefined || named !== undefined || faults.length === 0;
  const loaded = wantsTarget ? await loadTargetConfig(named, directory) : { config: {}, directory };
  const { config } = loaded;
  const url = line.text('target') ?? config.url;
  if (url !== undefined && faults.length > 0) {
    throw new UsageError('HEYAN_FAULT_NEEDS_REFERENCE', {
      'zh-CN': '--fault 不能与被测平台的地址一同使用。',
      en: '--fault cannot go together with the address of a platform.',
    });
  }
  const scale = line.number('scale');
  if (url !== undefined && scale !== undefined) {
    throw new UsageError('HEYAN_SCALE_NEEDS_REFERENCE', {
      'zh-CN': '--scale 不能与被测平台的地址一同使用。',
      en: '--scale cannot go together with the address of a platform.',
    });
  }
  const platform = line.text('platform');
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
  return {
    profile: await loadProfile(profileFile),
    config:
      url === undefined || platform === undefined || platform === 'all'
        ? config
        : { ...config, kind: platform as PlatformKind },
    ...(url !== undefined && { url }),
    ...(frontDatabase !== undefined && { frontDatabase }),
    ...(scale !== undefined && { scale }),
    ...(loaded.file !== undefined && { configFile: loaded.file }),
    ...(profileFile !== undefined && { profileFile }),
    ...(platform !== undefined && platform !== 'all' && { kind: platform as PlatformKind }),
    kinds:
      platform === 'all'
        ? platformKinds
        : [(platform as PlatformKind | undefined) ?? faults[0]?.platforms[0] ?? 'resource'],
    faults: faults.map((fault) => fault.id),
    fullForFault,
    out: resolve(directory, line.text('out') ?? 'reports/latest'),
    options: {
      only: line.list('only'),
      ...(gate !== undefined && { gate }),
      ...(fullForFault && { gate: 'full' as const }),
      browser: line.text('browser') === 'chromium' ? 'chromium' : 'jsdom',
      waivers: waiversFile === undefined ? [] : loadWaivers(waiversFile),
      seed,
      flags: repeatedFlags(line, url !== undefined),
      ...(warehouse !== undefined && { warehouse }),
      ...(concurrency !== undefined && { concurrency: Math.max(1, concurrency) }),
    },
  };
};
