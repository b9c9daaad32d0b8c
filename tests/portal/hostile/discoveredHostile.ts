import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeError } from '../../../cli/console/describeError.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import { resolveTarget } from '../../../suites/target/resolveTarget.ts';
import type { ResolvedTarget } from '../../../suites/target/resolveTarget.ts';
import { hostileValues } from './hostileValues.ts';
import type { TextField } from './textFields.ts';
import { withValue } from './withValue.ts';

export interface DiscoveredHostile {
  readonly value: keyof typeof hostileValues;
  /** With the value in every field that takes it. */
  readonly resolved: ResolvedTarget;
  /** Pointers of these. */
  readonly taken: readonly string[];
  /** What `heyan run` says of the other fields, each by itself. */
  readonly said: readonly string[];
}

const document = {
  version: 1,
  platformId: 'discovered',
  name: '平台',
  kind: 'resource',
  pages: { home: '/' },
  interfaces: { urls: { user: '/api/users' } },
  frontDatabase: { type: 'postgresql', host: 'db.invalid', port: 5432, database: 'exchange' },
  control: { url: '/control' },
};

/**
 * The access information document of a candidate with each hostile value in each text field, as a run reads it over a socket. Throws what is no word to a
 * user. Nothing but the candidate itself is asked.
 */
export const discoveredHostile = async (fields: readonly TextField[]): Promise<readonly DiscoveredHostile[]> => {
  let served: unknown = document;
  const profile = referenceProfile();
  const server = createServer(({ url }, response) => {
    response.writeHead(url === profile.values.discovery.path ? 200 : 404).end(JSON.stringify(served));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const resolve = (given: unknown): Promise<ResolvedTarget> => {
    served = given;
    return resolveTarget({
      url,
      profile,
      environment: {},
      fetch: (asked, ...how) =>
        new URL(asked instanceof Request ? asked.url : asked).origin === url
          ? fetch(asked, ...how)
          : Promise.reject(new TypeError('somebody else was asked')),
    });
  };
  try {
    const found: DiscoveredHostile[] = [];
    for (const [value, text] of Object.entries(hostileValues) as [keyof typeof hostileValues, string][]) {
      const taken: string[] = [];
      const said: string[] = [];
      let together: unknown = document;
      for (const { pointer, maxLength } of fields) {
        const cut = text.slice(0, maxLength);
        try {
          const whole = withValue(together, pointer, cut);
          await resolve(withValue(document, pointer, cut));
          await resolve(whole);
          together = whole;
          taken.push(pointer);
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          said.push(describeError(error, 'zh-CN').text);
        }
      }
      found.push({ value, resolved: await resolve(together), taken, said });
    }
    return found;
  } finally {
    server.close();
  }
};
