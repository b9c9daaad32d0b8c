import type { RequestHandler } from 'msw';
import type { AccessPlatform } from '../access-platform/accessPlatform.ts';
import { createAccessPlatform } from '../access-platform/createAccessPlatform.ts';
import type { CreateAccessPlatformOptions } from '../access-platform/createAccessPlatform.ts';
import { injectHandlers } from './injectHandlers.ts';

export interface AccessPlatformHandlersOptions extends CreateAccessPlatformOptions {
  /** Where your code expects the access platform; default `https://platform.example`. */
  readonly origin?: string;
}

export interface AccessPlatformHandlers {
  /** For `setupServer(...)` of msw/node. */
  readonly handlers: readonly RequestHandler[];
  /** The same access platform from inside: its credentials, its business data. */
  readonly platform: AccessPlatform;
  /** Call it when the tests have ended. */
  readonly close: () => Promise<void>;
}

/**
 * msw handlers that behave like an access platform because they are the reference one, without a socket: pages, interfaces with
 * encrypted header parameters, discovery document and control. By default without a front database; `faults` as in
 * `heyan list faults`.
 */
export const createAccessPlatformHandlers = async ({
  origin = 'https://platform.example',
  ...options
}: AccessPlatformHandlersOptions): Promise<AccessPlatformHandlers> => {
  const { app, platform, begin } = await createAccessPlatform({ frontDatabase: 'none', ...options });
  await app.ready();
  await begin(new URL(origin).origin);
  return { handlers: injectHandlers(app, [`${new URL(origin).origin}/*`]), platform, close: platform.close };
};
