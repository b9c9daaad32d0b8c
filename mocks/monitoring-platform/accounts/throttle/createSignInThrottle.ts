import { HttpError } from '../../http/httpError.ts';
import type { NotedChange } from '../../store/contract/operationalStore.ts';
import type { Throttle } from './createThrottle.ts';
import { networkOf } from './networkOf.ts';

export interface SignInThrottle {
  /** @throws HttpError 429 `sign-in-locked` while it has to wait. */
  readonly refuseLocked: (name: string, address: string) => void;
  /** What the store is to know of it. */
  readonly failed: (name: string, address: string) => readonly NotedChange[];
  /** Of this account no failure counts any more; those of the address do. */
  readonly succeeded: (name: string) => readonly NotedChange[];
}

const [freeForName, freeForAddress] = [5, 20];
const ofName = (name: string): string => `name ${name}`;
const ofAddress = (address: string): string => `address ${networkOf(address)}`;

/**
 * Slows down the guessing of passwords: after five failures for a name, or twenty from an address, it waits. Names that nobody has count
 * likewise, so that nobody learns which there are.
 */
export const createSignInThrottle = (throttle: Throttle): SignInThrottle => ({
  refuseLocked: (name, address) => {
    const seconds = Math.max(
      throttle.wait(ofName(name), freeForName),
      throttle.wait(ofAddress(address), freeForAddress),
    );
    if (seconds === 0) return;
    throw new HttpError(
      429,
      'sign-in-locked',
      {
        'zh-CN': `失败次数过多，请 ${Math.ceil(seconds)} 秒后再试。`,
        en: `Too many failures; try again in ${Math.ceil(seconds)} s.`,
      },
      { retryAfterSeconds: seconds },
    );
  },
  failed: (name, address) => [...throttle.count(ofName(name)), ...throttle.count(ofAddress(address))],
  succeeded: (name) => throttle.forget(ofName(name)),
});
