import type { PlatformKind } from '../../spec/platformKind.ts';
import { loadProfile } from '../../spec/profiles/loadProfile.ts';
import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { aborted } from '../console/aborted.ts';
import type { CommandInput } from './command.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { hostilePlatform } from '../running/hostilePlatform.ts';
import { kindsFor } from '../line/kindsFor.ts';
import { knownFaults } from '../line/knownFaults.ts';
import { stopSignal } from '../console/stopSignal.ts';
import { unlessStopped } from '../console/unlessStopped.ts';

/** `heyan access-platform`: the reference access platform by itself, until it is told to stop. */
export const accessPlatformCommand = async (input: CommandInput): Promise<ExitCode> => {
  const { line, output } = input;
  const hostile = line.text('hostile');
  if (hostile !== undefined) return hostilePlatform(hostile, input);
  const wanted = line.text('platform') as PlatformKind | 'all' | undefined;
  if (wanted === 'all') {
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': '一个参考接入平台只有一种类型：resource | service | management。',
      en: 'One reference access platform has one kind: resource | service | management.',
    });
  }
  const chosen = knownFaults(line.list('fault'));
  const [kind = 'resource'] = kindsFor(chosen, wanted);
  const faults = chosen.map((fault) => fault.id);
  const stop = stopSignal();
  const host = line.text('host');
  const frontDatabase = line.text('front-database');
  const seed = line.number('seed');
  const scale = line.number('scale');
  const profile = await loadProfile(line.text('profile'));
  const platform = await unlessStopped(
    stop,
    () =>
      startAccessPlatform({
        kind,
        port: line.number('port') ?? 0,
        faults,
        profile,
        ...(host !== undefined && { host }),
        ...(frontDatabase !== undefined && { frontDatabase }),
        ...(seed !== undefined && { seed }),
        ...(scale !== undefined && { scale }),
      }),
    (late) => late.close(),
  );
  if (platform === undefined) return 0;
  output.print(JSON.stringify({ url: platform.url, kind: platform.kind, platformId: platform.platformId, faults }));
  await aborted(stop);
  await platform.close();
  return 0;
};
