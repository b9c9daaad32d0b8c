import { expect, it } from 'vitest';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { frontDatabaseEntities } from './frontDatabaseEntities.ts';

const address = {
  host: '127.0.0.1',
  port: 1,
  database: 'front',
  exchangeUser: { user: 'exchange', password: 'x' },
  pushUser: { user: 'push', password: 'x' },
} as const;

it.each([
  ['was not handed over', undefined],
  ['cannot be reached (PostgreSQL)', { ...address, type: 'postgresql' }],
  ['cannot be reached (MySQL)', { ...address, type: 'mysql' }],
] as const)(
  'of a front database that %s nothing is said, neither that it has tables nor that it has none',
  async (_, frontDatabase) => {
    const target = { kind: 'resource' as const, ...(frontDatabase && { frontDatabase }) };
    expect(await frontDatabaseEntities(target, referenceProfile())).toBeUndefined();
  },
);
