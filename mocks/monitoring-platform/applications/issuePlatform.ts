import { randomBytes as systemRandom } from 'node:crypto';
import { generateCredentials } from '../../../spec/encryption/generateCredentials.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import { databaseUsers } from './databaseUsers.ts';
import type { ApplicationContent } from './contract/application.ts';

export interface IssuedPlatform {
  readonly registration: RegisteredPlatform;
  /** Of the push user; null: there is no front database. */
  readonly pushPassword: string | null;
}

type RandomBytes = (count: number) => Buffer;
/** Letters and digits only: it stands in scripts of many databases. */
const password = (randomBytes: RandomBytes): string => `A1${randomBytes(15).toString('hex')}`;

/**
 * What the monitoring platform registers for an approved application, with keys and passwords of its own making (8.3). For a change (`former`)
 * keys stay what they were, and what was not there is made; `renew`: all secrets are made anew, the application key stays in the pages.
 */
export const issuePlatform = (
  content: ApplicationContent,
  profile: Profile,
  { former, renew = false }: { readonly former?: RegisteredPlatform; readonly renew?: boolean } = {},
  randomBytes: RandomBytes = systemRandom,
): IssuedPlatform => {
  const { platformName = '', platformKind = 'resource', connection = {} } = content;
  const ways = new Set(connection.ways);
  const { frontDatabase } = connection;
  const kept = renew ? undefined : former;
  const withDatabase = ways.has('exchange') && frontDatabase !== undefined;
  const hadDatabase = kept?.frontDatabase !== undefined;
  const appKey = former === undefined || former.appKey === '' ? randomBytes(12).toString('hex') : former.appKey;
  const { type = 'postgresql', host = '', port = 5432, database = '', schema, tls } = frontDatabase ?? {};
  return {
    registration: {
      platformId: former?.platformId ?? `${platformKind}-${randomBytes(8).toString('hex')}`,
      name: platformName,
      kind: platformKind,
      appKey: ways.has('beacon') ? appKey : '',
      hosts: connection.hosts ?? [],
      ...(ways.has('interface') && {
        interfaces: {
          ...former?.interfaces,
          urls: connection.interfaceUrls ?? {},
          credentials:
            kept?.interfaces?.credentials ?? generateCredentials(profile.values.interfaces.scheme, randomBytes),
        },
      }),
      ...(withDatabase && {
        frontDatabase: {
          type,
          host,
          port,
          database,
          ...(schema !== undefined && schema !== '' && { schema }),
          ...(tls !== undefined && { tls }),
          user: databaseUsers.exchange,
          password: kept?.frontDatabase?.password ?? password(randomBytes),
        },
      }),
      ...(former?.sources !== undefined && { sources: former.sources }),
    },
    pushPassword: withDatabase && !hadDatabase ? password(randomBytes) : null,
  };
};
