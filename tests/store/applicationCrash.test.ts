import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServer } from '../../fixtures/databases/servers/openServer.ts';
import type { DatabaseServer } from '../../fixtures/databases/servers/databaseServer.ts';
import type { AuditNote } from '../../mocks/monitoring-platform/audit/contract/auditEntry.ts';
import { verifyAudit } from '../../mocks/monitoring-platform/audit/verifyAudit.ts';
import { openPostgresStore } from '../../mocks/monitoring-platform/store/postgres/openPostgresStore.ts';
import { seededRandom } from '../../suites/engine/running/seededRandom.ts';

const program = fileURLToPath(new URL('crash/applicationProcess.ts', import.meta.url));
let server: DatabaseServer;
let directory: string;
beforeAll(async () => {
  server = await openServer('postgresql');
  directory = await mkdtemp(join(tmpdir(), 'heyan-application-crash-'));
});
afterAll(async () => {
  await server?.close();
  await rm(directory, { recursive: true, force: true });
});

interface Answered {
  readonly applicationId: string;
  readonly version: number;
  readonly state: string;
}

test('SIGKILL at any moment leaves every application with its platform and its lines, or as it was before', async () => {
  const random = seededRandom(14, 'application-crash');
  await server.createDatabase('application_crash');
  const { host, port, superuser } = server;
  const { user, password } = superuser;
  const connectionString = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/application_crash`;
  const keyFile = join(directory, 'store.key');
  const answered = new Map<string, Answered>();
  for (let kill = 0; kill < 6; kill += 1) {
    const child = fork(program, [connectionString, keyFile], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const ended = once(child, 'exit');
    const enough = 10 + Math.floor(random() * 60);
    let came = 0;
    child.on('message', (one: Answered) => {
      answered.set(one.applicationId, one);
      if ((came += 1) === enough) child.kill('SIGKILL');
    });
    expect(await ended).toEqual([null, 'SIGKILL']);

    const store = await openPostgresStore({
      connection: { connectionString },
      label: 'crash',
      keyFile,
      warehouse: 'w',
    });
    const wrong: unknown[] = [];
    for (const { applicationId, version } of answered.values())
      if ((store.application(applicationId)?.version ?? 0) < version) wrong.push(['lost', applicationId, version]);
    const lines = new Map<string, string[]>();
    for (const { text } of await store.audit.following(0, 1_000_000)) {
      const { subject, action } = JSON.parse(text) as AuditNote;
      lines.set(subject, [...(lines.get(subject) ?? []), action.replace('application.', '')]);
    }
    const platforms = new Set(store.platforms().map(({ platformId }) => platformId));
    for (const { applicationId, state, history, platformId, secrets } of store.applications()) {
      const told = (lines.get(`application:${applicationId}`) ?? []).filter((act) => act !== 'secrets-taken');
      if (told.join() !== ['create', ...history.map(({ action }) => action)].join())
        wrong.push(['lines', applicationId, told, history.length]);
      const shouldBe = ['dispatched', 'connecting', 'verified', 'in-operation'].includes(state);
      if (platforms.has(platformId ?? '') !== shouldBe) wrong.push(['platform', applicationId, state, platformId]);
      if (history.at(-1)?.to !== (history.length === 0 ? undefined : state)) wrong.push(['state', applicationId]);
      const taken = lines.get(`application:${applicationId}`)?.includes('secrets-taken') === true;
      if (state === 'connecting' && (secrets === 'taken') !== taken) wrong.push(['secrets', applicationId]);
    }
    expect(wrong).toEqual([]);
    expect(store.credentials()).toHaveLength(platforms.size);
    expect(await verifyAudit(store.audit)).toMatchObject({ whole: true });
    await store.close();
  }
  expect(answered.size).toBeGreaterThan(20);
}, 450_000);
