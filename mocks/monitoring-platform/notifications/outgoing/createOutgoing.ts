import { lookup as systemLookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { createProxyAgent } from '../../../../fixtures/network/createProxyAgent.ts';
import { networkList } from '../../../../fixtures/network/networkList.ts';
import type { ProxyOfEnvironment } from '../../../../fixtures/network/proxyOfEnvironment.ts';
import { AddressRefused } from './addressRefused.ts';
import { mayReach } from './mayReach.ts';
import type { Outgoing } from './outgoing.ts';

export interface OutgoingOptions {
  /** Networks inside that may be reached, `10.0.0.0/8`. */
  readonly networks?: readonly string[];
  /** Resolves the names that it connects to itself: of those only literal addresses are looked at here. */
  readonly proxy?: ProxyOfEnvironment;
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
}

const resolveBySystem = (host: string): Promise<readonly LookupAddress[]> =>
  new Promise((resolve, reject) => {
    systemLookup(host, { all: true }, (error, addresses) => (error === null ? resolve(addresses) : reject(error)));
  });

/**
 * The way out of all channels. A name is looked at by what it resolves to, at the moment in which it is connected: what led outside
 * when the channel was made may lead inside a second later (DNS rebinding).
 */
export const createOutgoing = ({ networks = [], proxy, resolve = resolveBySystem }: OutgoingOptions = {}): Outgoing => {
  const inside = networkList(networks);
  const checkHost = (host: string): void => {
    const name = host.replaceAll(/[[\]]/g, '');
    if (isIP(name) !== 0 && !mayReach(name, inside)) throw new AddressRefused(host);
  };
  const allowed = async (host: string): Promise<readonly LookupAddress[]> => {
    const found = (await resolve(host)).filter(({ address }) => mayReach(address, inside));
    if (found.length === 0) throw new AddressRefused(host);
    return found;
  };
  const answer = async (host: string, all: boolean, done: Parameters<LookupFunction>[2]): Promise<void> => {
    let found: readonly LookupAddress[];
    try {
      found = await allowed(host);
    } catch (error) {
      done(error as NodeJS.ErrnoException, '');
      return;
    }
    if (all) done(null, [...found]);
    else done(null, found[0]?.address ?? '', found[0]?.family ?? 4);
  };
  const lookup: LookupFunction = (host, { all }, done) => void answer(host, all === true, done);
  // A connection that is kept would outlive the look at its address.
  const limits = { connect: { lookup }, pipelining: 0, keepAliveTimeout: 1 };
  const dispatcher = proxy === undefined ? new Agent(limits) : createProxyAgent(proxy, limits);
  return {
    dispatcher,
    checkHost,
    lookup,
    addressOf: async (host) => {
      checkHost(host);
      if (isIP(host) !== 0) return host;
      return (await allowed(host))[0]?.address ?? host;
    },
    close: () => dispatcher.close(),
  };
};
