import { startAccessPlatform } from '../../../mocks/access-platform/startAccessPlatform.ts';
import type { AccessPlatform, AccessPlatformOptions } from '../../../mocks/access-platform/accessPlatform.ts';
import { answerCalls } from './answerCalls.ts';

/** What it is asked: to start a platform, which is answered with its address, or to stop the one at an address. */
export type HostRequest =
  | { readonly start: Pick<AccessPlatformOptions, 'kind' | 'faults' | 'frontDatabase'> }
  | { readonly stop: string };

const platforms = new Map<string, AccessPlatform>();

answerCalls(async (asked) => {
  const request = asked as HostRequest;
  if ('start' in request) {
    const platform = await startAccessPlatform(request.start);
    platforms.set(platform.url, platform);
    return platform.url;
  }
  const platform = platforms.get(request.stop);
  platforms.delete(request.stop);
  await platform?.close();
  return undefined;
});
