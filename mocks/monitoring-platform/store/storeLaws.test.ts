import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  tuple,
  array,
  assert,
  asyncProperty,
  boolean,
  constant,
  constantFrom,
  integer,
  jsonValue,
  oneof,
  option,
  record,
  string,
} from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectDatabase } from '../../../fixtures/databases/connectDatabase.ts';
import { openServer } from '../../../fixtures/databases/servers/openServer.ts';
import type { DatabaseServer } from '../../../fixtures/databases/servers/databaseServer.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import { RegistrationError } from '../registration/registrationError.ts';
import type { AuditNote } from '../audit/contract/auditEntry.ts';
import type { NotedChange, OperationalStore } from './contract/operationalStore.ts';
import { verifyAudit } from '../audit/verifyAudit.ts';
import { createMemoryStore } from './createMemoryStore.ts';
import { openPostgresStore } from './postgres/openPostgresStore.ts';
import { StoreError } from './storeError.ts';

/* One law for both: what a store says after any acts is what a plain model says, and a kept one says it again after a restart. */

let server: DatabaseServer;
let directory: string;
let databases = 0;
const open = new Set<OperationalStore>();

beforeAll(async () => {
  server = await openServer('postgresql');
  directory = await mkdtemp(join(tmpdir(), 'heyan-store-'));
});
afterAll(async () => {
  for (const store of open) await store.close();
  await server?.close();
  await rm(directory, { recursive: true, force: true });
});

const newDatabase = async (): Promise<string> => {
  const name = `store_${(databases += 1)}`;
  await server.createDatabase(name);
  return name;
};
const openKept = async (
  database: string,
  { keyFile = join(directory, `${database}.key`), warehouse = 'w1' } = {},
): Promise<OperationalStore> => {
  const { host, port, superuser } = server;
  const connection = { host, port, database, ...superuser };
  const store = await openPostgresStore({ connection, label: database, keyFile, warehouse, patienceMs: 100 });
  const closing = { ...store, close: () => (open.delete(closing), store.close()) };
  open.add(closing);
  return closing;
};

const platform = (platformId: string, appKey: string, more: Partial<RegisteredPlatform> = {}): RegisteredPlatform => ({
  platformId,
  name: `平台 ${platformId}`,
  kind: 'resource',
  appKey,
  hosts: [],
  ...more,
});

const ids = ['p1', 'p2', '教育 平台'] as const;
const entities: readonly EntityName[] = ['user', 'resource'];
/** Anything that JavaScript can hold, half surrogate pairs and zero bytes too: descriptions and reports come from strangers. */
const anyText = oneof(
  string({ unit: 'binary', maxLength: 12 }),
  constantFrom('\ud83d', 'a\u0000b', "'; DROP TABLE platform; --", '{"a":1}', '\\u0000', '𠮷野家'),
);
const id = constantFrom(...ids);
const entity = constantFrom(...entities);
const channel = constantFrom('interface' as const, 'exchange' as const, 'source' as const);
const number = integer({ min: 0, max: 2_000_000_000_000 });
const someId = constantFrom('a', 'b', '丙');
const someHash = constantFrom('h1', 'h2', 'h3');
const actor = record({
  accountId: someId,
  name: anyText,
  role: constantFrom('applicant' as const, 'reviewer' as const),
});
const time = constantFrom('2026-11-22T08:00:00.000+08:00', '2026-11-23T08:00:00.000+08:00');

const noted: Arbitrary<NotedChange> = oneof(
  record({
    type: constant('credentials' as const),
    issued: record({
      platformId: id,
      scheme: constantFrom('hmac-sha256' as const, 'sm2-sm4' as const),
      credentials: record({ appKey: anyText, encryptionKey: anyText, signatureKey: anyText }),
    }),
  }),
  record({
    type: constant('entry' as const),
    entry: record({
      platformId: id,
      entity,
      url: anyText,
      method: constant('GET' as const),
      name: record({ 'zh-CN': anyText, en: anyText }),
      description: record({ 'zh-CN': anyText, en: anyText }),
      dataItems: constant([]),
      status: constantFrom('registered' as const, 'submitted' as const, 'published' as const),
      version: integer({ min: 1, max: 9 }),
      submittedTime: option(time),
      reviews: array(record({ outcome: constant('returned' as const), time, reason: anyText, by: option(actor) }), {
        maxLength: 2,
      }),
      registeredTime: time,
      mountedTime: option(time),
      publishedTime: option(time),
    }),
  }),
  record({
    type: constant('subscription' as const),
    subscription: record({
      direction: constantFrom('authority-to-platform' as const, 'platform-to-authority' as const),
      platformId: id,
      entity,
      url: anyText,
      subscribedTime: time,
    }),
  }),
  record({
    type: constant('subscription-ended' as const),
    direction: constantFrom('authority-to-platform' as const, 'platform-to-authority' as const),
    platformId: id,
    entity,
  }),
  record({
    type: constant('call' as const),
    call: record({ time, platformId: option(id), entity, refusal: option(anyText), records: number }),
  }),
  record({
    type: constant('cursor' as const),
    cursor: record({
      platformId: id,
      channel,
      subject: constantFrom('a', 'b'),
      value: oneof(number, anyText),
    }),
  }),
  tuple(id, someId).map(([platformId, name]) => ({
    type: 'exception' as const,
    // An exception is one platform's for ever.
    exception: {
      exceptionId: `${name} of ${platformId}`,
      platformId,
      version: 1,
      aspect: 'health' as const,
      code: 'c',
      subject: name,
      message: { 'zh-CN': '无', en: 'none' },
      expected: '\ud83d',
      actual: 'a\u0000',
      state: 'open' as const,
      assignee: null,
      openedAt: 1,
      lastSeenAt: 2,
      closedAt: null,
      history: [],
    },
  })),
  record({
    type: constant('account' as const),
    account: record({
      accountId: someId,
      name: constantFrom('a', '张三'),
      displayName: anyText,
      email: option(anyText),
      role: constantFrom('applicant' as const, 'administrator' as const),
      disabled: boolean(),
      passwordHash: anyText,
      oneTimeUntil: option(number),
      totp: option(record({ secret: anyText, lastStep: number })),
      pendingTotp: option(anyText),
      recoveryHashes: array(anyText, { maxLength: 2 }),
      createdAt: number,
      lastSignInAt: option(number),
    }),
  }),
  record({
    type: constant('session' as const),
    session: record({
      tokenHash: someHash,
      accountId: someId,
      complete: boolean(),
      createdAt: number,
      seenAt: number,
      address: constantFrom('10.0.0.1', '2001:db8::1'),
    }),
  }),
  record({ type: constant('session-ended' as const), tokenHash: someHash }),
  record({
    type: constant('api-token' as const),
    apiToken: record({
      tokenId: someId,
      tokenHash: someHash,
      accountId: someId,
      name: anyText,
      scopes: constantFrom(['audit:read' as const], []),
      createdAt: number,
      expiresAt: number,
    }),
  }),
  record({ type: constant('api-token-removed' as const), tokenHash: someHash }),
  record({
    type: constant('attempts' as const),
    attempts: record({ key: someHash, count: integer({ min: 1, max: 1_000_000 }), lastAt: number }),
  }),
  record({ type: constant('attempts-forgotten' as const), key: someHash }),
  record({
    type: constant('sign-up' as const),
    signUp: record({
      signUpId: someId,
      reference: anyText,
      name: anyText,
      displayName: anyText,
      unit: anyText,
      telephone: anyText,
      email: option(anyText),
      note: anyText,
      passwordHash: anyText,
      address: anyText,
      createdAt: number,
    }),
  }),
  record({ type: constant('sign-up-removed' as const), signUpId: someId }),
  record({
    type: constant('application' as const),
    application: record({
      applicationId: someId,
      version: integer({ min: 1, max: 1_000 }),
      state: constantFrom('draft' as const, 'in-operation' as const, 'suspended' as const, 'withdrawn' as const),
      owner: actor,
      assignee: option(actor),
      content: record({ platformName: anyText, description: anyText }, { requiredKeys: [] }),
      platformId: option(id),
      appKey: option(constantFrom('k1', 'k2')),
      secrets: constantFrom('none' as const, 'waiting' as const),
      pushPassword: option(anyText),
      history: array(
        record({
          at: number,
          actor,
          action: constant('submit' as const),
          from: constant('draft' as const),
          to: constant('submitted' as const),
          reason: anyText,
        }),
        { maxLength: 2 },
      ),
      comments: array(record({ at: number, actor, text: anyText, internal: boolean() }), { maxLength: 2 }),
      asked: constant([]),
      createdAt: number,
      updatedAt: number,
    }),
  }),
  record({
    type: constant('audit' as const),
    note: record({
      entryId: constantFrom('n1', 'n2', 'n3', 'n4', 'n5', 'n6'),
      time,
      actor: option(actor),
      address: constantFrom('', '10.0.0.1'),
      action: constantFrom('account.create', 'application.approve'),
      subject: constantFrom('account:a', 'application:平台'),
      details: record({ before: jsonValue(), after: anyText }),
    }),
  }),
  record({
    type: constant('outcome' as const),
    outcome: record({
      platformId: id,
      channel,
      entity,
      at: number,
      records: number,
      landed: number,
      problems: array(
        record({
          code: anyText,
          message: record({ 'zh-CN': anyText, en: anyText }),
          pointer: anyText,
          expected: jsonValue(),
          actual: jsonValue(),
        }),
        { maxLength: 2 },
      ),
    }),
  }),
  record({
    type: constant('notification-channel' as const),
    channel: record({
      channelId: someId,
      version: number,
      name: anyText,
      language: constantFrom('zh-CN' as const, 'en' as const),
      disabled: boolean(),
      platformIds: array(id, { maxLength: 2 }),
      recoveries: boolean(),
      settings: record({ type: constant('webhook' as const), url: anyText, secret: anyText }),
      createdAt: number,
      updatedAt: number,
    }),
  }),
  record({ type: constant('notification-channel-removed' as const), channelId: someId }),
  record({
    type: constant('delivery' as const),
    delivery: record({
      deliveryId: constantFrom('d1', 'd2', 'd3'),
      channelId: someId,
      platformId: option(id),
      notice: record({ type: constant('test' as const), by: anyText }),
      to: option(array(anyText, { maxLength: 2 })),
      state: constantFrom('waiting' as const, 'delivered' as const),
      attempts: number,
      createdAt: number,
      dueAt: number,
      endedAt: option(number),
      problem: option(record({ code: constant('timed-out' as const), detail: anyText })),
      silenceId: option(someId),
    }),
  }),
  record({ type: constant('delivery-removed' as const), deliveryId: constantFrom('d1', 'd2') }),
  record({
    type: constant('silence' as const),
    silence: record({
      silenceId: someId,
      platformId: option(id),
      channelId: option(someId),
      from: number,
      until: number,
      reason: anyText,
      author: actor,
      createdAt: number,
      endedBy: option(actor),
    }),
  }),
  record({
    type: constant('notification-settings' as const),
    settings: record({
      version: number,
      digestChannelId: option(someId),
      digestHour: integer({ min: 0, max: 23 }),
      digestLanguage: constantFrom('zh-CN' as const, 'en' as const),
      digestWhenEmpty: boolean(),
      portalOrigin: option(anyText),
      digestDay: option(constantFrom('2026-11-22', '2026-11-23')),
    }),
  }),
  // Of one subject one is open at a time.
  tuple(id, constantFrom('health' as const, 'suite' as const), option(number), number).map(
    ([platformId, subject, to, seenAt]) => ({
      type: 'status-span' as const,
      span: { platformId, subject, state: 'ok' as const, from: subject === 'suite' ? 2 : 1, seenAt, to },
    }),
  ),
  record({
    type: constant('alert' as const),
    alert: record({
      platformId: id,
      alertId: constantFrom('a1', 'a2', 'a3'),
      tableName: anyText,
      recordKey: anyText,
      rule: anyText,
      field: option(anyText),
      status: constantFrom('open' as const, 'rectified' as const, 'closed' as const),
      createdAt: number,
      seenAt: number,
    }),
  }),
);
type Act =
  | {
      readonly act: 'register' | 'change';
      readonly platform: RegisteredPlatform;
      readonly along: readonly NotedChange[];
    }
  | { readonly act: 'remove'; readonly platformId: string }
  | { readonly act: 'note'; readonly changes: readonly NotedChange[] };
const someKey = constantFrom('k1', 'k2', 'k3');
const acts: Arbitrary<readonly Act[]> = array(
  oneof(
    {
      weight: 3,
      arbitrary: record({
        act: constantFrom('register' as const, 'change' as const),
        along: array(noted, { maxLength: 2 }),
        platform: tuple(id, someKey, anyText).map(([platformId, appKey, name]) =>
          platform(platformId, appKey, { name }),
        ),
      }),
    },
    { weight: 1, arbitrary: record({ act: constant('remove' as const), platformId: id }) },
    {
      weight: 6,
      arbitrary: record({ act: constant('note' as const), changes: array(noted, { maxLength: 5 }) }),
    },
  ),
  { minLength: 1, maxLength: 25 },
);

const perform = async (store: OperationalStore, act: Act): Promise<string> => {
  try {
    if (act.act === 'register') await store.register(act.platform, ...act.along);
    else if (act.act === 'change') await store.change(act.platform);
    else if ('changes' in act) await store.note(...act.changes);
    else if (act.act === 'remove') await store.remove(act.platformId);
    return 'done';
  } catch (error) {
    if (error instanceof RegistrationError) return error.code;
    throw error;
  }
};

/** All that a store says. Text that is kept passes through JSON. */
const told = async (store: OperationalStore) => ({
  platforms: store.platforms(),
  credentials: store.credentials(),
  entries: store.entries(),
  subscriptions: store.subscriptions(),
  calls: store.calls(),
  cursors: ids.map((one) => store.cursors(one)),
  outcomes: ids.map((one) => store.outcomes(one)),
  alerts: await Promise.all(ids.map((one) => store.alerts(one))),
  exceptions: store.exceptions(),
  accounts: store.accounts(),
  sessions: store.sessions(),
  apiTokens: store.apiTokens(),
  attempts: store.attempts(),
  signUps: store.signUps(),
  applications: store.applications(),
  channels: store.notificationChannels(),
  deliveries: store.deliveries(),
  silences: store.silences(),
  notificationSettings: store.notificationSettings(),
  openSpans: ids.map((one) => store.openSpans(one).toSorted((a, b) => a.from - b.from)),
  spans: await Promise.all(ids.flatMap((one) => [0, 1_000_000_000_000].map((since) => store.statusSpans(one, since)))),
  standing: [ids.map(store.isSuspended), ['k1', 'k2'].map(store.isWithdrawnKey)],
  audit: await store.audit.following(0, 1_000),
  latest: await Promise.all(
    [{}, { actor: 'a' }, { subject: 'account:a' }, { before: 3, actor: '丙' }].map((one) =>
      store.audit.page({ limit: 2, ...one }),
    ),
  ),
  found: ['a', 'h1'].map((one) => [
    store.account(one),
    store.session(one),
    store.apiToken(one),
    store.application(one),
    store.notificationChannel(one),
    store.delivery(one),
    store.signUp(one),
  ]),
});

describe('the operational store', () => {
  test('in memory and in PostgreSQL say the same after any acts, and PostgreSQL again after a restart', async () => {
    await assert(
      asyncProperty(acts, async (some) => {
        const database = await newDatabase();
        const memory = createMemoryStore();
        let kept = await openKept(database);
        for (const act of some) expect(await perform(kept, act)).toBe(await perform(memory, act));
        const said = await told(kept);
        expect(said).toEqual(await told(memory));
        expect(await verifyAudit(kept.audit)).toMatchObject({ whole: true, entries: said.audit.length });
        await kept.close();
        kept = await openKept(database);
        expect(await told(kept)).toEqual(said);
        await kept.close();
      }),
      { numRuns: 12, seed: 12 },
    );
  }, 150_000);

  const each = [
    ['memory', async () => createMemoryStore()],
    ['PostgreSQL', async () => openKept(await newDatabase())],
  ] as const;
  test.each(each)('in %s refuses an id or a key that is taken, also of two that come at once', async (_, make) => {
    const store = await make();
    await store.register(platform('p1', 'k1'));
    const code = (work: Promise<void>): Promise<string> =>
      work.then(
        () => 'done',
        (error: RegistrationError) => error.code,
      );
    expect(await code(store.register(platform('p1', 'k9')))).toBe('platform-id-taken');
    expect(await code(store.register(platform('p2', 'k1')))).toBe('app-key-taken');
    const two = await Promise.all(
      [store.register(platform('p3', 'k3')), store.register(platform('p4', 'k3'))].map(code),
    );
    expect(two).toEqual(['done', 'app-key-taken']);
    expect(await code(store.change(platform('p3', 'k1')))).toBe('app-key-taken');
    expect(await code(store.change(platform('p9', 'k9')))).toBe('platform-unknown');
    expect(await code(store.remove('p9'))).toBe('platform-unknown');
    for (const bad of ['', '\ud83d', 'a\u0000', 'a\nb', 'x'.repeat(65)])
      expect(await code(store.register(platform(bad, 'k9')))).toBe('platform-id-invalid');
    expect(await code(store.register(platform('p9', 'k\u0007')))).toBe('app-key-invalid');
    // Platforms without beacons have none.
    for (const id of ['without-1', 'without-2']) expect(await code(store.register(platform(id, '')))).toBe('done');
    expect(store.platforms().map(({ platformId }) => platformId)).toEqual(['p1', 'p3', 'without-1', 'without-2']);
    // A key that is free again may be taken.
    await store.remove('p1');
    await store.register(platform('p5', 'k1'));
    await store.close();
  });

  test('takes many things at once, the one that cannot be kept alone is refused', async () => {
    const store = await openKept(await newDatabase());
    await store.register(platform('p1', 'k1'));
    const call = (records: number): NotedChange => ({
      type: 'call',
      call: { time: '2026-11-22T08:00:00.000+08:00', platformId: 'p1', entity: 'user', refusal: null, records },
    });
    // The table's column takes no zero byte, and no room of ours makes such a subject.
    const bad: NotedChange = {
      type: 'cursor',
      cursor: { platformId: 'p1', channel: 'source', subject: 'a\u0000', value: 1 },
    };
    const results = await Promise.allSettled(
      [...Array(200).keys()].map((at) => store.note(at === 100 ? bad : call(at))),
    );
    expect(results.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []))).toEqual([100]);
    expect(store.calls()).toHaveLength(199);
    expect(store.cursors('p1')).toEqual([]);
    // Of a log the latest are kept.
    await store.note(...[...Array(3_500).keys()].map((at) => call(1_000 + at)));
    const latest = store.calls();
    expect(latest.map(({ records }) => records)).toEqual([...Array(1_000).keys()].map((at) => 3_500 + at));
    await store.close();
  });

  test('keeps secrets unreadable in the database, and opens them with its own key alone', async () => {
    const database = await newDatabase();
    const keyFile = join(directory, 'own.key');
    const store = await openKept(database, { keyFile });
    const secret = 'very-secret-4711';
    await store.register(
      platform('p1', 'k1', {
        interfaces: { urls: {}, credentials: { appKey: secret, encryptionKey: secret, signatureKey: secret } },
        frontDatabase: { type: 'mysql', host: 'h', port: 1, database: 'd', user: 'u', password: secret },
        sources: { probe: { url: 'http://h', token: secret } },
      }),
      {
        type: 'credentials',
        issued: {
          platformId: 'p1',
          scheme: 'hmac-sha256',
          credentials: { appKey: secret, encryptionKey: secret, signatureKey: secret },
        },
      },
    );
    const known = store.platforms();
    await store.close();
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);

    const { host, port, superuser } = server;
    const client = await connectDatabase({ type: 'postgresql', host, port, database, ...superuser });
    const dump = await client.query<{ readonly text: string }>(
      "SELECT string_agg(encode(sealed, 'escape') || description::text, '') AS text FROM heyan.platform",
    );
    expect(dump.rows[0]?.text).toContain('平台 p1');
    expect(dump.rows[0]?.text).not.toContain(secret);
    const issued = await client.query<{ readonly text: string }>(
      "SELECT string_agg(encode(sealed, 'escape'), '') AS text FROM heyan.issued_credential",
    );
    expect(issued.rows[0]?.text).not.toContain(secret);

    const reason = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'opened',
        (error: unknown) => (error instanceof StoreError ? error.reason : String(error)),
      );
    const key = await readFile(keyFile);
    await rm(keyFile);
    expect(await reason(openKept(database, { keyFile }))).toBe('key-missing');
    expect(await reason(openKept(database, { keyFile: join(directory, 'store_1.key') }))).toBe('key-other');
    await writeFile(keyFile, key, { mode: 0o600 });
    await chmod(keyFile, 0o644);
    expect(await reason(openKept(database, { keyFile }))).toBe('key-open');
    await chmod(keyFile, 0o600);

    const again = await openKept(database, { keyFile });
    expect(again.platforms()).toEqual(known);
    // Another monitoring platform is kept out while this one has it.
    expect(await reason(openKept(database, { keyFile }))).toBe('in-use');
    await again.close();
    // What is moved to another row, or changed, is not taken for that row's.
    await client.query('DELETE FROM heyan.issued_credential');
    await client.query("UPDATE heyan.platform SET platform_id = 'p2'");
    expect(await reason(openKept(database, { keyFile }))).toMatch(/authenticate/);
    await client.close();
  }, 75_000);

  test('has an audit log that grows and never changes, and misses what was altered behind its back', async () => {
    const database = await newDatabase();
    const store = await openKept(database);
    const note = (entryId: string): NotedChange => ({
      type: 'audit',
      note: { entryId, time: '', actor: null, address: '', action: 'a', subject: 's', details: { entryId } },
    });
    for (const id of ['1', '2', '3', '4', '5', '6']) await store.note(note(id));
    // Half of what comes together is known already.
    await store.note(note('6'), note('7'), note('7'));
    expect((await store.audit.following(0, 10)).map(({ text }) => (JSON.parse(text) as AuditNote).entryId)).toEqual([
      ...'1234567',
    ]);
    expect(await verifyAudit(store.audit)).toMatchObject({ whole: true, entries: 7, brokenAt: null });

    const { host, port, superuser } = server;
    const client = await connectDatabase({ type: 'postgresql', host, port, database, ...superuser });
    const sql = (text: string): Promise<unknown> => client.query(text);
    for (const forbidden of [
      "UPDATE heyan.audit SET entry = '{}' WHERE sequence = 3",
      'DELETE FROM heyan.audit',
      'TRUNCATE heyan.audit',
    ])
      await expect(sql(forbidden)).rejects.toThrow('only ever added to');
    // Whoever owns the database can lift that; the chain and its signed end tell.
    await sql('ALTER TABLE heyan.audit DISABLE TRIGGER ALL');
    const altered = async (change: string, back: string) => {
      await sql(change);
      const found = await verifyAudit(store.audit);
      await sql(back);
      expect((await verifyAudit(store.audit)).whole).toBe(true);
      return found;
    };
    await sql('CREATE TABLE copy AS SELECT * FROM heyan.audit');
    const back = 'DELETE FROM heyan.audit; INSERT INTO heyan.audit SELECT * FROM copy';
    for (const [change, brokenAt] of [
      ['UPDATE heyan.audit SET entry = replace(entry, \'"a"\', \'"b"\') WHERE sequence = 3', 3],
      ['DELETE FROM heyan.audit WHERE sequence = 4', 4],
      ['DELETE FROM heyan.audit WHERE sequence = 1', 1],
      ['DELETE FROM heyan.audit WHERE sequence > 5', 6],
      ['DELETE FROM heyan.audit', 1],
      ["UPDATE heyan.audit SET hash = repeat('0', 64) WHERE sequence = 7", 7],
    ] as const)
      expect([change, await altered(change, back)]).toMatchObject([change, { whole: false, brokenAt }]);
    await sql('CREATE TABLE setting AS SELECT * FROM heyan.setting');
    const headBack =
      "DELETE FROM heyan.setting WHERE name = 'audit-head'; INSERT INTO heyan.setting SELECT * FROM setting WHERE name = 'audit-head'";
    for (const change of [
      "DELETE FROM heyan.setting WHERE name = 'audit-head'",
      "UPDATE heyan.setting SET value = replace(value, '7 ', '6 ') WHERE name = 'audit-head'",
    ])
      expect([change, await altered(change, headBack)]).toMatchObject([change, { whole: false }]);
    await client.close();
    await store.close();
  }, 75_000);

  test('says of another warehouse that nothing has been read yet', async () => {
    const database = await newDatabase();
    const first = await openKept(database);
    await first.register(platform('p1', 'k1'));
    await first.note({ type: 'cursor', cursor: { platformId: 'p1', channel: 'source', subject: 's', value: 7 } });
    await first.close();
    const other = await openKept(database, { warehouse: 'w2' });
    expect(other.cursor('p1', 'source', 's')).toBeUndefined();
    await other.note({ type: 'cursor', cursor: { platformId: 'p1', channel: 'source', subject: 's', value: 8 } });
    await other.close();
    const again = await openKept(database);
    expect(again.cursor('p1', 'source', 's')).toBe(7);
    await again.close();
  });

  test('lasts through a session that breaks', async () => {
    const database = await newDatabase();
    const store = await openKept(database);
    const { host, port, superuser } = server;
    const client = await connectDatabase({ type: 'postgresql', host, port, ...superuser });
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [database]);
    await client.close();
    await store.register(platform('p1', 'k1'));
    await store.close();
    const again = await openKept(database);
    expect(again.platforms()).toHaveLength(1);
    await again.close();
  });

  test('lasts through sessions that break between any two statements', async () => {
    const database = await newDatabase();
    const store = await openKept(database);
    const { host, port, superuser } = server;
    const client = await connectDatabase({ type: 'postgresql', host, port, ...superuser });
    const cursors = 90;
    const progress = { written: 0 };
    const writing = (async () => {
      await store.register(platform('p1', 'k1'));
      for (; progress.written < cursors; progress.written += 1)
        await store.note({
          type: 'cursor',
          cursor: { platformId: 'p1', channel: 'source', subject: `s${progress.written}`, value: progress.written },
        });
    })();
    // A few writes are let through in between: each break falls somewhere else in a transaction.
    while (progress.written < cursors) {
      const before = progress.written;
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [database]);
      while (progress.written < Math.min(before + 3, cursors)) await client.query('SELECT 1');
    }
    await writing;
    await client.close();
    await store.close();
    const again = await openKept(database);
    expect(again.cursor('p1', 'source', `s${cursors - 1}`)).toBe(cursors - 1);
    await again.close();
  }, 150_000);
});
