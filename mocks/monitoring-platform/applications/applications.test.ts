import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeContent } from '../../../fixtures/applications/completeContent.ts';
import { entityNames } from '../../../spec/entities/entityNames.ts';
import { entitySchemas } from '../../../spec/entities/entities.ts';
import type { Role } from '../accounts/contract/role.ts';
import type { AuditNote } from '../audit/contract/auditEntry.ts';
import { createMonitoringPlatform } from '../createMonitoringPlatform.ts';
import { authorizedAs } from '../http/authorizedAs.ts';
import type { AuthorizedAs } from '../http/authorizedAs.ts';
import { testRun } from '../verification/testRun.ts';
import type { ApplicationAction, ApplicationContent, ApplicationState } from './contract/application.ts';
import { stateMachine } from './stateMachine.ts';

let now = Date.parse('2026-11-23T12:00:00+08:00');
const created = await createMonitoringPlatform({
  clock: { now: () => (now += 1) },
  passwordCost: { logN: 4, r: 8, p: 1 },
});
const { app, platform } = created;
type Who = 'applicant' | 'other' | 'reviewer' | 'second' | 'operator' | 'administrator';
const people = {} as Record<Who, AuthorizedAs>;
beforeAll(async () => {
  await app.ready();
  const each: readonly (readonly [Who, Role])[] = [
    ['applicant', 'applicant'],
    ['other', 'applicant'],
    ['reviewer', 'reviewer'],
    ['second', 'reviewer'],
    ['operator', 'operator'],
    ['administrator', 'administrator'],
  ];
  for (const [who, role] of each) people[who] = await authorizedAs(created, role, () => now);
});
afterAll(() => platform.close());

type Fields = Readonly<Record<string, unknown>>;
interface Told {
  readonly applicationId: string;
  readonly version: number;
  readonly state: ApplicationState;
  readonly platformId: string | null;
  readonly appKey: string | null;
  readonly secrets: string;
  readonly content: ApplicationContent;
  readonly history: readonly {
    readonly action: string;
    readonly actor: { readonly name: string };
    readonly reason: string;
  }[];
  readonly comments: readonly { readonly text: string; readonly internal: boolean }[];
  readonly actions: readonly { readonly action: ApplicationAction }[];
  readonly editable: boolean;
  readonly assignee: { readonly accountId: string } | null;
}
const ask = async (
  who: Who,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  payload?: object,
  headers: Readonly<Record<string, string>> = {},
) => {
  const answer = await app.inject({
    method,
    url: `/applications${path}`,
    headers: { ...people[who].headers, ...headers },
    ...(payload !== undefined && { payload }),
  });
  const body = answer.json<Fields>();
  const error = body['error'] as { code: string; problems?: readonly { pointer: string }[] } | undefined;
  return {
    status: answer.statusCode,
    body,
    told: body as unknown as Told,
    code: error?.code,
    pointers: error?.problems?.map(({ pointer }) => pointer),
    current: body['current'] as Told | undefined,
    etag: answer.headers.etag,
  };
};
const begin = async (content: object = completeContent(), who: Who = 'applicant'): Promise<Told> => {
  const { status, told } = await ask(who, 'POST', '', { content });
  expect(status).toBe(201);
  return told;
};
const move = (
  who: Who,
  { applicationId, version }: Told,
  action: ApplicationAction,
  reason = 'reason',
  headers: Readonly<Record<string, string>> = {},
) => ask(who, 'POST', `/${applicationId}/transitions`, { action, reason }, { 'if-match': `"${version}"`, ...headers });
/** Its platform has passed the suite, which `verify` rests on. */
const pass = async ({ platformId }: Told): Promise<void> => {
  if (platformId !== null)
    await platform.store.note({ type: 'verification-run', run: testRun(platformId, { runId: `of ${platformId}` }) });
};
const whole: readonly (readonly [Who, ApplicationAction])[] = [
  ['applicant', 'submit'],
  ['reviewer', 'take'],
  ['reviewer', 'approve'],
  ['operator', 'dispatch'],
  ['applicant', 'connect'],
  ['operator', 'verify'],
  ['operator', 'operate'],
  ['operator', 'suspend'],
  ['operator', 'resume'],
];
/** An application that has come so far, by the way of most of them. */
const arrived = async (state: ApplicationState, content: object = completeContent()): Promise<Told> => {
  let told = await begin(content);
  if (state === 'returned') {
    for (const [who, action] of [...whole.slice(0, 2), ['reviewer', 'return'] as const])
      told = (await move(who, told, action)).told;
    return told;
  }
  if (state === 'withdrawn') return (await move('applicant', told, 'withdraw')).told;
  for (const [who, action] of whole) {
    if (told.state === state) return told;
    await pass(told);
    const { status, told: after } = await move(who, told, action);
    expect([action, status]).toEqual([action, 200]);
    told = after;
  }
  throw new Error(`Expected a way to ${state}.`);
};
const lines = async (applicationId: string): Promise<readonly AuditNote[]> =>
  (await platform.store.audit.page({ limit: 100, subject: `application:${applicationId}` }))
    .map(({ text }) => JSON.parse(text) as AuditNote)
    .toReversed();

describe('the whole way', () => {
  it('is verified by what was verified on the monitoring platform, and by nothing else (8.3)', async () => {
    let told = await begin();
    for (const [who, action] of whole.slice(0, 5)) told = (await move(who, told, action)).told;
    expect([told.state, (await move('operator', told, 'verify', 'looks good')).status]).toEqual(['connecting', 409]);
    await pass(told);
    expect((await move('operator', told, 'verify')).told.state).toBe('verified');
  });

  it('is taken step by step, each with author, time, reason and a line in the log', async () => {
    let told = await begin();
    const states: ApplicationState[] = [told.state];
    for (const [who, action] of whole) {
      await pass(told);
      told = (await move(who, told, action, `because of ${action}`)).told;
      states.push(told.state);
      // Left alone by the schedule while it is suspended, and only then.
      expect(platform.isSuspended(told.platformId ?? '')).toBe(told.state === 'suspended');
    }
    expect(states).toEqual([
      'draft',
      'submitted',
      'under-review',
      'approved',
      'dispatched',
      'connecting',
      'verified',
      'in-operation',
      'suspended',
      'connecting',
    ]);
    expect(told.history.map(({ action, actor, reason }) => [action, actor.name, reason])).toEqual(
      whole.map(([who, action]) => [action, people[who].name, `because of ${action}`]),
    );
    const audit = await lines(told.applicationId);
    expect(audit.map(({ action }) => action)).toEqual([
      'application.create',
      ...whole.map(([, action]) => `application.${action}`),
    ]);
    expect(audit.at(-1)?.details).toMatchObject({
      before: { state: 'suspended' },
      after: { state: 'connecting' },
      reason: 'because of resume',
    });
    // Who they are stays out of what nobody can remove.
    expect(JSON.stringify(audit)).not.toMatch(/张三|12345678|zhang@/);
  });

  it('with the dispatch registers a platform with keys of its own, shown once to the applicant', async () => {
    const told = await arrived('dispatched');
    const known = platform.platforms().find(({ platformId }) => platformId === told.platformId);
    expect(known).toMatchObject({
      name: '某省智慧教育平台',
      kind: 'resource',
      appKey: told.appKey,
      hosts: ['www.platform.example', '*.res.platform.example'],
      frontDatabase: { host: 'front.platform.example', user: 'monitoring_exchange' },
    });
    expect(told.appKey).toMatch(/^[0-9a-z]{24}$/);
    expect(told.secrets).toBe('waiting');
    const secrets = (who: Who) => ask(who, 'POST', `/${told.applicationId}/secrets`);
    expect([(await secrets('operator')).code, (await secrets('other')).code]).toEqual([
      'not-own-application',
      'application-unknown',
    ]);
    const shown = await secrets('applicant');
    expect(shown.body).toMatchObject({
      platformId: told.platformId,
      appKey: told.appKey,
      interfaces: { credentials: known?.interfaces?.credentials },
      frontDatabase: { exchangeUser: { user: 'monitoring_exchange', password: known?.frontDatabase?.password } },
    });
    expect(shown.body['authority']).toMatchObject({ credentials: { appKey: expect.any(String) as unknown } });
    expect(await secrets('applicant')).toMatchObject({ status: 410, code: 'secrets-shown' });
    const secret = known?.interfaces?.credentials.encryptionKey ?? '';
    const after = await ask('applicant', 'GET', `/${told.applicationId}`);
    expect([after.told.secrets, JSON.stringify(after.body).includes(secret)]).toEqual(['taken', false]);
    expect(JSON.stringify(await platform.store.audit.page({ limit: 1_000 }))).not.toContain(secret);

    // Lost: issued anew, and the former ones are void; the key in the pages stays.
    expect((await ask('applicant', 'POST', `/${told.applicationId}/secrets/renewal`)).code).toBe('role-not-permitted');
    expect((await ask('operator', 'POST', `/${told.applicationId}/secrets/renewal`)).told.secrets).toBe('waiting');
    const again = (await secrets('applicant')).body as typeof shown.body & { appKey: string };
    expect(again.appKey).toBe(told.appKey);
    for (const part of ['interfaces', 'authority', 'frontDatabase'])
      expect([part, JSON.stringify(again[part])]).not.toEqual([part, JSON.stringify(shown.body[part])]);
  });

  it('issues nothing that was not chosen', async () => {
    const content = completeContent();
    const { hosts: _hosts, frontDatabase: _front, ...connection } = content.connection ?? {};
    const told = await arrived('dispatched', { ...content, connection: { ...connection, ways: ['interface'] } });
    expect(told.appKey).toBeNull();
    expect((await ask('applicant', 'POST', `/${told.applicationId}/secrets`)).body).toMatchObject({
      appKey: '',
      frontDatabase: null,
    });
  });

  it('of a change ends at the platform that there was, with the keys that it had', async () => {
    const first = await arrived('dispatched');
    await ask('applicant', 'POST', `/${first.applicationId}/secrets`);
    const before = platform.platforms().find(({ platformId }) => platformId === first.platformId);
    const change = { ...completeContent(), applicationType: 'change', platformName: '改名后的平台' };
    const foreign = await begin({ ...change, platformId: first.platformId }, 'other');
    expect((await move('other', foreign, 'submit')).pointers).toEqual(['/platformId']);
    const told = await arrived('dispatched', { ...change, platformId: first.platformId });
    expect([told.platformId, told.appKey, told.secrets]).toEqual([first.platformId, first.appKey, 'none']);
    const after = platform.platforms().find(({ platformId }) => platformId === first.platformId);
    expect(after).toEqual({ ...before, name: '改名后的平台' });
    // One of the two is withdrawn: the platform stays while the other wants it.
    await move('operator', told, 'withdraw');
    expect(platform.platforms().some(({ platformId }) => platformId === first.platformId)).toBe(true);
    await move('operator', (await ask('applicant', 'GET', `/${first.applicationId}`)).told, 'withdraw');
    expect(platform.platforms().some(({ platformId }) => platformId === first.platformId)).toBe(false);
  });
});

describe('the state machine', () => {
  const states = [...new Set(stateMachine.flatMap(({ from, to }) => [...from, to]))];
  const who: readonly Who[] = ['applicant', 'other', 'reviewer', 'operator', 'administrator'];

  it('knows a way to every state, and one out of each but the last', () => {
    expect(states).toHaveLength(11);
    for (const state of states) {
      expect([state, state === 'draft' || stateMachine.some(({ to }) => to === state)]).toEqual([state, true]);
      expect([state, stateMachine.some(({ from }) => from.includes(state))]).toEqual([state, state !== 'withdrawn']);
    }
    for (const { title } of stateMachine) expect(title['zh-CN'] !== '' && title.en !== '').toBe(true);
  });

  it.each(states)('lets nobody do in %s what is not there, and says beforehand what may be done', async (state) => {
    const told = await arrived(state);
    for (const one of who) {
      const seen = await ask(one, 'GET', `/${told.applicationId}`);
      expect([one, seen.status]).toEqual([one, one === 'other' ? 404 : 200]);
      const possible = one === 'other' ? [] : seen.told.actions.map(({ action }) => action);
      for (const { action, from } of stateMachine) {
        if (possible.includes(action)) continue;
        const refused = await move(one, told, action);
        const reasons =
          one === 'other'
            ? ['application-unknown']
            : from.includes(state)
              ? ['role-not-permitted', 'not-own-application']
              : ['role-not-permitted', 'not-own-application', 'action-not-possible'];
        expect([one, action, reasons.includes(refused.code ?? '')]).toEqual([one, action, true]);
      }
    }
    const after = await ask('applicant', 'GET', `/${told.applicationId}`);
    expect([after.told.state, after.told.version]).toEqual([state, told.version]);
  });

  it('wants reasons where something is judged', async () => {
    const told = await arrived('under-review');
    for (const reason of ['', '   '])
      expect(await move('reviewer', told, 'return', reason)).toMatchObject({
        status: 422,
        code: 'reason-needed',
        pointers: ['/reason'],
      });
  });

  it('lets nobody judge an application of their own', async () => {
    const own = await begin(completeContent(), 'administrator');
    const submitted = (await move('administrator', own, 'submit')).told;
    expect(submitted.state).toBe('submitted');
    expect((await move('administrator', submitted, 'take')).code).toBe('own-application');
    expect((await move('reviewer', submitted, 'take')).status).toBe(200);
  });
});

describe('two at once', () => {
  it.each(['412 for the slower of two reviewers, who sees how it stands'])('%s', async () => {
    const told = await arrived('under-review');
    const both = await Promise.all([
      move('reviewer', told, 'approve', 'good'),
      move('second', told, 'return', 'not good'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const [slower] = both.filter(({ status }) => status === 412);
    const [faster] = both.filter(({ status }) => status === 200);
    expect(slower?.code).toBe('application-changed');
    expect([slower?.current?.state, slower?.current?.version]).toEqual([faster?.told.state, faster?.told.version]);
    expect(slower?.current?.history).toHaveLength(3);
  });

  it('a double click is one click, and a key of another request is refused', async () => {
    const told = await arrived('submitted');
    const key = { 'idempotency-key': 'click-0001' };
    const clicks = await Promise.all([
      move('reviewer', told, 'take', 'r', key),
      move('reviewer', told, 'take', 'r', key),
    ]);
    expect(clicks.map(({ status, told: after }) => [status, after.version])).toEqual([
      [200, told.version + 1],
      [200, told.version + 1],
    ]);
    expect((await lines(told.applicationId)).filter(({ action }) => action === 'application.take')).toHaveLength(1);
    const after = clicks[0]?.told ?? told;
    expect(await move('reviewer', after, 'approve', 'r', key)).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
    // Somebody else's key of the same name is another.
    expect((await move('second', after, 'approve', 'r', key)).status).toBe(200);
    const content = { platformName: 'twice' };
    const headers = { 'idempotency-key': 'create-0001' };
    const made = await Promise.all([1, 2, 3].map(() => ask('applicant', 'POST', '', { content }, headers)));
    expect(new Set(made.map(({ told: { applicationId } }) => applicationId)).size).toBe(1);
    expect((await ask('applicant', 'POST', '', { content: {} }, headers)).code).toBe('idempotency-key-reused');
    expect((await ask('applicant', 'POST', '', { content }, { 'idempotency-key': 'x y' })).code).toBe(
      'idempotency-key-invalid',
    );
  });

  it('a stale tab saves over nothing', async () => {
    const told = await begin({ platformName: 'one' });
    const save = (name: string, headers: Readonly<Record<string, string>>) =>
      ask('applicant', 'PUT', `/${told.applicationId}`, { content: { platformName: name } }, headers);
    expect(await save('two', {})).toMatchObject({ status: 428, code: 'precondition-required' });
    const saved = await save('two', { 'if-match': '"1"' });
    expect([saved.status, saved.etag, saved.told.version]).toEqual([200, '"2"', 2]);
    const stale = await save('three', { 'if-match': '"1"' });
    expect([stale.status, stale.current?.content]).toEqual([412, { platformName: 'two' }]);
    const submitted = await arrived('submitted');
    const late = await ask(
      'applicant',
      'PUT',
      `/${submitted.applicationId}`,
      { content: {} },
      { 'if-match': `"${submitted.version}"` },
    );
    expect([late.status, late.code, late.current?.state]).toEqual([409, 'content-fixed', 'submitted']);
  });
});

describe('content', () => {
  it('may be incomplete as a draft, is kept as it was typed, and is looked at field by field when it is submitted', async () => {
    const odd = { platformName: '  <script>alert(1)</script> \ud800 𠮷 ', contacts: [{ email: 'not yet' }] };
    const told = await begin(odd);
    expect((await ask('applicant', 'GET', `/${told.applicationId}`)).told.content).toEqual(odd);
    const refused = await move('applicant', told, 'submit');
    expect([refused.status, refused.code]).toEqual([422, 'application-incomplete']);
    expect(refused.pointers?.toSorted()).toEqual([
      '/applicationType',
      '/collection',
      '/connection',
      '/contacts',
      '/contacts/0/duty',
      '/contacts/0/email',
      '/contacts/0/name',
      '/contacts/0/telephone',
      '/dataKinds',
      '/environment',
      '/platformKind',
      '/platformName',
      '/responsibleUnit',
    ]);
    for (const { message } of (refused.body['error'] as { problems: readonly { message: Record<string, string> }[] })
      .problems)
      expect(/\p{Script=Han}/u.test(message['zh-CN'] ?? '') && !/\p{Script=Han}/u.test(message['en'] ?? '')).toBe(true);
  });

  const wrong: readonly (readonly [string, (content: Record<string, never>) => void])[] = [
    ['/platformName', (one) => Object.assign(one, { platformName: '   ' })],
    ['/platformName', (one) => Object.assign(one, { platformName: '正常\u202e反转' })],
    ['/responsibleUnit/creditCode', (one) => Object.assign(one['responsibleUnit'] ?? {}, { creditCode: '123' })],
    ['/contacts', (one) => Object.assign(one, { contacts: [] })],
    [
      '/contacts/0/email',
      (one) => Object.assign((one['contacts'] as unknown as object[])[0] ?? {}, { email: 'zhang' }),
    ],
    [
      '/contacts/0/telephone',
      (one) => Object.assign((one['contacts'] as unknown as object[])[0] ?? {}, { telephone: '电话' }),
    ],
    ['/contacts', (one) => Object.assign((one['contacts'] as unknown as object[])[0] ?? {}, { digest: false })],
    ['/contacts', (one) => Object.assign((one['contacts'] as unknown as object[])[0] ?? {}, { duty: 'technical' })],
    ['/collection/tables', (one) => Object.assign(one['collection'] ?? {}, { tables: [] })],
    ['/collection/entities/1', (one) => Object.assign(one['collection'] ?? {}, { entities: ['user', 'service-case'] })],
    ['/connection/ways', (one) => Object.assign(one['connection'] ?? {}, { ways: [] })],
    ['/connection/hosts', (one) => Object.assign(one['connection'] ?? {}, { hosts: [] })],
    ['/connection/hosts/0', (one) => Object.assign(one['connection'] ?? {}, { hosts: ['a b'] })],
    ['/connection/hosts/0', (one) => Object.assign(one['connection'] ?? {}, { hosts: ['a.example/path'] })],
    ['/connection/interfaceUrls', (one) => Object.assign(one['connection'] ?? {}, { interfaceUrls: {} })],
    [
      '/connection/interfaceUrls/user',
      (one) => Object.assign(one['connection'] ?? {}, { interfaceUrls: { user: 'javascript:alert(1)' } }),
    ],
    [
      '/connection/interfaceUrls/user',
      (one) => Object.assign(one['connection'] ?? {}, { interfaceUrls: { user: 'https://u:p@a.example/' } }),
    ],
    [
      '/connection/frontDatabase/database',
      (one) =>
        Object.assign((one['connection'] as unknown as Record<string, object>)['frontDatabase'] ?? {}, {
          database: 'a"; DROP',
        }),
    ],
    [
      '/dataKinds/passport/note',
      (one) => Object.assign(one['dataKinds'] ?? {}, { passport: { applies: false, note: '' } }),
    ],
    ['/dataKinds/player', (one) => Reflect.deleteProperty(one['dataKinds'] ?? {}, 'player')],
    ['/environment/urls/0', (one) => Object.assign(one['environment'] ?? {}, { urls: ['ftp://a.example/'] })],
  ];
  it.each(wrong)('that is wrong at %s is told there, and nowhere else', async (pointer, spoil) => {
    const content = structuredClone(completeContent());
    spoil(content as unknown as Record<string, never>);
    const { body } = await ask('applicant', 'POST', '/validation', { content });
    expect((body['problems'] as readonly { pointer: string }[]).map((one) => one.pointer)).toEqual([pointer]);
  });

  it('of each kind that is complete has no problem', async () => {
    for (const kind of ['resource', 'service', 'management'] as const)
      expect((await ask('applicant', 'POST', '/validation', { content: completeContent(kind) })).body).toEqual({
        problems: [],
      });
  });

  it('of another form is refused whole, and named', async () => {
    for (const [content, pointers] of [
      [{ nonsense: 1 }, ['/nonsense']],
      [{ platformName: 1 }, ['/platformName']],
      [{ platformName: 'x'.repeat(101) }, ['/platformName']],
      [{ contacts: 'x' }, ['/contacts']],
      [{ collection: { tables: [8] } }, ['/collection/tables/0']],
      [{ connection: { interfaceUrls: { constructor: 'x' } } }, ['/connection/interfaceUrls/constructor']],
    ] as const)
      expect(await ask('applicant', 'POST', '', { content })).toMatchObject({
        status: 400,
        code: 'content-invalid',
        pointers,
      });
    const raw = await app.inject({
      method: 'POST',
      url: '/applications',
      headers: { ...people.applicant.headers, 'content-type': 'application/json' },
      payload: '{"content":{"__proto__":{"platformName":"x"}}}',
    });
    expect(raw.statusCode).toBe(400);
  });

  it('knows the data of all kinds', async () => {
    const data = entityNames.filter((name) => entitySchemas[name]['x-class'] === 'data');
    const { body } = await ask('applicant', 'POST', '/validation', { content: { collection: { entities: data } } });
    expect(
      (body['problems'] as readonly { pointer: string }[]).filter(({ pointer }) => pointer.includes('entities')),
    ).toEqual([]);
    expect(data.length).toBe(14);
  });
});

describe('who sees what', () => {
  it('an applicant its own applications and platforms, the authority all', async () => {
    const told = await arrived('dispatched');
    const list = async (who: Who, query = '') =>
      ((await ask(who, 'GET', query)).body['applications'] as readonly Told[]).map(
        ({ applicationId }) => applicationId,
      );
    expect(await list('applicant')).toContain(told.applicationId);
    expect(await list('other')).not.toContain(told.applicationId);
    expect(await list('reviewer', '?state=dispatched')).toContain(told.applicationId);
    expect(await list('reviewer', '?state=draft')).not.toContain(told.applicationId);
    const platforms = async (who: Who) =>
      (await app.inject({ url: '/platforms', headers: people[who].headers }))
        .json<{ platforms: readonly { platformId: string }[] }>()
        .platforms.map(({ platformId }) => platformId);
    expect(await platforms('applicant')).toContain(told.platformId);
    expect(await platforms('other')).toEqual([]);
    const status = async (who: Who, method: 'GET' | 'POST', path: string) =>
      (await app.inject({ method, url: `/platforms/${told.platformId}/${path}`, headers: people[who].headers }))
        .statusCode;
    expect(await status('applicant', 'GET', 'collections')).toBe(200);
    expect(await status('other', 'GET', 'collections')).toBe(404);
    expect(await status('applicant', 'POST', 'access')).toBe(403);
    // Withdrawn, it is nobody's; and not the former applicant's when somebody registers that id again.
    await move('applicant', told, 'withdraw');
    await platform.register({
      platformId: told.platformId ?? '',
      name: 'x',
      kind: 'resource',
      appKey: 'again',
      hosts: [],
    });
    expect(await status('applicant', 'GET', 'collections')).toBe(404);
    expect(await platforms('applicant')).not.toContain(told.platformId);
  });

  it('remarks that are internal stay with the authority', async () => {
    const told = await arrived('submitted');
    const comment = (who: Who, text: string, internal: boolean) =>
      ask(who, 'POST', `/${told.applicationId}/comments`, { text, internal });
    expect((await comment('reviewer', '请补充材料', false)).status).toBe(201);
    await comment('reviewer', '存疑', true);
    // An applicant has nothing internal.
    await comment('applicant', '已补充', true);
    expect((await comment('other', 'x', false)).status).toBe(404);
    expect((await comment('reviewer', '  ', false)).status).toBe(400);
    const seen = async (who: Who) =>
      (await ask(who, 'GET', `/${told.applicationId}`)).told.comments.map(({ text }) => text);
    expect(await seen('applicant')).toEqual(['请补充材料', '已补充']);
    expect(await seen('second')).toEqual(['请补充材料', '存疑', '已补充']);
    // A remark does not make the other's decision stale.
    expect((await move('reviewer', told, 'take')).status).toBe(200);
  });

  it('a review is given to a reviewer, and to nobody who cannot', async () => {
    const told = await arrived('submitted');
    const assign = (who: Who, to: string) =>
      ask(who, 'POST', `/${told.applicationId}/assignment`, { accountId: to }, { 'if-match': `"${told.version}"` });
    for (const to of [people.applicant.accountId, people.operator.accountId, 'nobody'])
      expect([to, (await assign('reviewer', to)).code]).toEqual([to, 'assignee-unsuitable']);
    expect((await assign('operator', people.second.accountId)).code).toBe('role-not-permitted');
    expect((await assign('reviewer', people.second.accountId)).told.assignee?.accountId).toBe(people.second.accountId);
    expect((await assign('reviewer', people.second.accountId)).status).toBe(412);
    const { body } = await ask('second', 'GET', `?assignee=${people.second.accountId}`);
    expect((body['applications'] as readonly Told[]).map(({ applicationId }) => applicationId)).toEqual([
      told.applicationId,
    ]);
  });

  it('the list comes in pages, with how many there are of each state', async () => {
    const { body } = await ask('administrator', 'GET', '?limit=1000');
    const all = (body['applications'] as readonly Told[]).map(({ applicationId }) => applicationId);
    const gathered: string[] = [];
    for (let offset = 0, more = true; more;) {
      const page = (await ask('administrator', 'GET', `?limit=7&offset=${offset}`)).body;
      gathered.push(...(page['applications'] as readonly Told[]).map(({ applicationId }) => applicationId));
      more = page['next'] !== null;
      offset = Number(page['next']);
    }
    expect(gathered).toEqual(all);
    const counts = body['counts'] as Readonly<Record<string, number>>;
    expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(all.length);
    expect(counts['withdrawn']).toBeGreaterThan(0);
  });
});
