import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseServer } from '../../fixtures/databases/databaseServer.ts';
import { startEmbeddedPostgres } from '../../fixtures/databases/startEmbeddedPostgres.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { examineAt } from './examineAt.ts';
import { nullPlatforms } from './nullPlatforms/nullPlatforms.ts';
import { startNullPlatform } from './nullPlatforms/startNullPlatform.ts';

// A law of the verdict: a platform that answers rightly to nothing earns nothing that the text asks with 应. Of one kind by
// default, of each with HEYAN_FAULTS=all (`npm run test:faults`).
const kinds = process.env['HEYAN_FAULTS'] === 'all' ? platformKinds : platformKinds.slice(0, 1);

let server: DatabaseServer;
beforeAll(async () => {
  server = await startEmbeddedPostgres();
});
afterAll(() => server?.close());

describe.each(kinds)('a null platform of kind %s', (kind) => {
  it.each(nullPlatforms)('$name', { timeout: 240_000 }, async (platform) => {
    const candidate = await startNullPlatform(platform, kind, server);
    try {
      const { checks, requirements, footer } = await examineAt(candidate.url);
      const held = requirements.filter(({ level, standing }) => level === 'core' && standing === 'held');
      const byWhat = (id: string): readonly string[] =>
        checks.filter((one) => one.verifies.includes(id)).map((one) => `${one.id}: ${one.verdict}`);
      expect(Object.fromEntries(held.map(({ id }) => [id, byWhat(id)]))).toEqual(
        Object.fromEntries(Object.keys(platform.trulyDoes).map((id) => [id, byWhat(id)])),
      );
      expect(checks.filter(({ verdict }) => verdict === 'error').map(({ id }) => id)).toEqual([]);
      expect([footer?.levels.core.verdict, footer?.levels.full.verdict]).not.toContain('conformant');
    } finally {
      await candidate.close();
    }
  });
});
