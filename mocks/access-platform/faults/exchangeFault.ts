import type { Localized } from '../../../spec/localized.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Fault } from './fault.ts';

/** A fault of the exchange channel, on every kind of platform. */
export const exchangeFault = (
  id: string,
  violates: string | Fault['violates'],
  caughtBy: Fault['caughtBy'],
  title: Localized,
): Fault => ({
  id,
  channel: 'exchange',
  title,
  platforms: platformKinds,
  violates: typeof violates === 'string' ? [violates] : violates,
  caughtBy,
});
