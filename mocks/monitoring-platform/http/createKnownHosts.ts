import { canonicalAddress } from '../../../fixtures/network/canonicalAddress.ts';
import { remembered } from '../collector/remembered.ts';
import { hostName } from '../registration/hostName.ts';

/** Whether a request that came in at `localAddress` means us by this host (`name`, `name:port`, `[address]:port`). */
export type KnownHosts = (host: string, localAddress: string | undefined) => boolean;

interface Named {
  readonly name: string;
  /** In its one form, where the name is an address. */
  readonly address: string | undefined;
}

const named = (host: string): Named => {
  const name = hostName(host)?.replaceAll(/[[\]]/g, '') ?? '';
  return { name, address: canonicalAddress(name) };
};
const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.');

/**
 * By which names this monitoring platform is called: those it was told, the names of the loopback, and the address at which the
 * request itself came in. A name that leads here without being one of them is somebody else's (DNS rebinding).
 */
export const createKnownHosts = (told: readonly string[]): KnownHosts => {
  const read = remembered(named, 1_000);
  const local = remembered(canonicalAddress, 1_000);
  const names = new Set(['localhost', ...told.map((one) => named(one).name)]);
  names.delete('');
  return (host, localAddress) => {
    const { name, address } = read(host);
    if (names.has(name)) return true;
    return address !== undefined && (isLoopback(address) || address === local(localAddress ?? ''));
  };
};
