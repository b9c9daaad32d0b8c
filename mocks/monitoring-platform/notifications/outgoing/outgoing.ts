import type { LookupFunction } from 'node:net';
import type { Dispatcher } from 'undici';

/** How channels get out: nowhere but where they may. */
export interface Outgoing {
  /** For http(s): connects to addresses that may be reached only, and by the proxy of the environment where one is set. */
  readonly dispatcher: Dispatcher;
  /** An address that may be reached of this host. @throws AddressRefused, or what the name resolution says. */
  readonly addressOf: (host: string) => Promise<string>;
  /** Names by which a literal address is refused before anything is connected. @throws AddressRefused */
  readonly checkHost: (host: string) => void;
  readonly lookup: LookupFunction;
  readonly close: () => Promise<void>;
}
