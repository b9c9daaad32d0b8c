import type { ExitCode } from '../console/exitCode.ts';
import { aborted } from '../console/aborted.ts';
import type { CommandInput } from './command.ts';
import { stopSignal } from '../console/stopSignal.ts';
import { unlessStopped } from '../console/unlessStopped.ts';

/** What every reference source of tables 1 and 7 is given by the command line. */
export interface SourceSettings {
  readonly port: number;
  readonly host?: string;
  readonly token?: string;
  readonly platformIds: readonly string[];
  readonly seed?: number;
}

interface Source {
  readonly url: string;
  readonly token: string;
  readonly close: () => Promise<void>;
}

const defaultPlatform = 'PT-resource-0001';

/**
 * Runs a source by itself until it is told to stop: one JSON line with its `url`, the `token` to send, and the platforms it
 * knows, when it is ready.
 */
export const sourceCommand = async (
  { line, output }: CommandInput,
  start: (settings: SourceSettings, signal: AbortSignal) => Promise<Source>,
): Promise<ExitCode> => {
  const stop = stopSignal();
  const [host, token, seed] = [line.text('host'), line.text('token'), line.number('seed')];
  const named = line.list('platform-id');
  const platformIds = named.length === 0 ? [defaultPlatform] : named;
  const settings = {
    port: line.number('port') ?? 0,
    platformIds,
    ...(host !== undefined && { host }),
    ...(token !== undefined && { token }),
    ...(seed !== undefined && { seed }),
  };
  const source = await unlessStopped(
    stop,
    () => start(settings, stop),
    (late) => late.close(),
  );
  if (source === undefined) return 0;
  output.print(JSON.stringify({ url: source.url, token: source.token, platformIds }));
  await aborted(stop);
  await source.close();
  return 0;
};
