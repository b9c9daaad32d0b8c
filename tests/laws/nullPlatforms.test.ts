import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseServer } from '../../fixtures/databases/servers/databaseServer.ts';
import { startEmbeddedPostgres } from '../../fixtures/databases/servers/startEmbeddedPostgres.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { checks as allChecks } from '../../suites/checks.ts';
import { examineAt } from './examineAt.ts';
import { nullPlatforms } from './nullPlatforms/nullPlatforms.ts';
import { startNullPlatform } from './nullPlatforms/startNullPlatform.ts';

// Law 3: whoever answers rightly to nothing earns nothing by silence. Those that are quick to examine by default, in CI some that
// take a while too, of one kind; all of each kind with HEYAN_FAULTS=all (`npm run test:faults`).
const sample = process.env['HEYAN_FAULTS'];
const kinds = sample === 'all' ? platformKinds : platformKinds.slice(0, 1);
const tried =
  sample === 'all'
    ? nullPlatforms
    : nullPlatforms.filter(
        ({ inShort, frontDatabase }) => inShort && (sample !== undefined || frontDatabase === 'no-tables'),
      );

let server: DatabaseServer;
beforeAll(async () => {
  server = await startEmbeddedPostgres();
});
afterAll(() => server?.close());

describe.each(kinds)('a null platform of kind %s', (kind) => {
  it.concurrent.each(tried)('$name', { timeout: 600_000 }, async ({ trulyDoes, ...platform }) => {
    const candidate = await startNullPlatform(platform, kind, server);
    try {
      const { checks, requirements, footer } = await examineAt(candidate.url);
      const passed = checks.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id);
      const held = requirements.filter(({ level, standing }) => level === 'core' && standing === 'held');
      expect({
        passedBySilence: passed.filter((id) => !trulyDoes.includes(id)).toSorted(),
        heldBySilence: held.filter((one) => !one.checks.some((id) => trulyDoes.includes(id))).map(({ id }) => id),
        broken: checks.filter(({ verdict }) => verdict === 'error').map(({ id }) => id),
        verdicts: [footer?.levels.core.verdict, footer?.levels.full.verdict].filter((one) => one === 'conformant'),
      }).toEqual({ passedBySilence: [], heldBySilence: [], broken: [], verdicts: [] });
    } finally {
      await candidate.close();
    }
  });
});

it('what they may pass are checks', () => {
  const ids = allChecks.map(({ id }) => id);
  expect(nullPlatforms.flatMap(({ trulyDoes }) => trulyDoes).filter((id) => !ids.includes(id))).toEqual([]);
});
