import { loadProfile } from '../spec/profiles/loadProfile.ts';
import { startMonitoringPlatform } from '../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { aborted } from './aborted.ts';
import type { CommandInput } from './command.ts';
import type { ExitCode } from './exitCode.ts';
import { stopSignal } from './stopSignal.ts';

/** `heyan monitor`: the reference monitoring platform by itself, until it is told to stop. */
export const monitorCommand = async ({ line, output }: CommandInput): Promise<ExitCode> => {
  const stop = stopSignal();
  const host = line.text('host');
  const warehouse = line.text('warehouse');
  const token = line.text('token');
  const platform = await startMonitoringPlatform({
    port: line.number('port') ?? 0,
    profile: await loadProfile(line.text('profile')),
    ...(host !== undefined && { host }),
    ...(warehouse !== undefined && { warehouse }),
    ...(token !== undefined && { token }),
  });
  output.print(JSON.stringify({ url: platform.url }));
  await aborted(stop);
  await platform.close();
  return 0;
};
