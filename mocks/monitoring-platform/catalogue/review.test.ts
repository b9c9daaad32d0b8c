import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import { generateCredentials } from '../../../spec/encryption/generateCredentials.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { AuditNote } from '../audit/contract/auditEntry.ts';
import { createMonitoringPlatform } from '../createMonitoringPlatform.ts';
import { authorizedAs } from '../http/authorizedAs.ts';
import type { AuthorizedAs } from '../http/authorizedAs.ts';
import type { CatalogueEntry } from './catalogue.ts';

const profile = referenceProfile();
const { scheme, headers: names, encoding } = profile.values.interfaces;
const created = await createMonitoringPlatform({ catalogueReview: 'manual', passwordCost: { logN: 4, r: 8, p: 1 } });
const { app, platform } = created;
/** Answers when it is told to. */
let answering: Promise<void> = Promise.resolve();
const candidate = createServer((_request, response) => {
  void answering.then(() =>
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end('{"total":0,"page":1,"pageSize":100,"records":[]}'),
  );
});
let [reviewer, second, operator] = [] as unknown as [AuthorizedAs, AuthorizedAs, AuthorizedAs];
let origin = '';
beforeAll(async () => {
  await app.ready();
  await new Promise<void>((resolve) => candidate.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(candidate.address() as AddressInfo).port}`;
  for (const platformId of ['p1', 'p2'])
    await platform.register({
      platformId,
      name: `平台 ${platformId}`,
      kind: 'resource',
      appKey: `key-${platformId}`,
      hosts: [],
      interfaces: { urls: { user: `${origin}/users` }, credentials: generateCredentials(scheme, randomBytes) },
    });
  reviewer = await authorizedAs(created, 'reviewer');
  second = await authorizedAs(created, 'reviewer');
  operator = await authorizedAs(created, 'operator');
});
afterAll(async () => {
  await platform.close();
  candidate.closeAllConnections();
  candidate.close();
});

type Fields = Readonly<Record<string, unknown>>;
const act = async (method: 'GET' | 'PUT' | 'POST', path: string, content?: object, platformId = 'p1') => {
  const body = content === undefined ? undefined : Buffer.from(JSON.stringify(content));
  const request = { method, path, query: '', ...(body !== undefined && { body }) };
  const { credentials } = platform.catalogue.issueAccess(platformId);
  const now = Date.now();
  const sealed = encryptionSchemes[scheme].seal(request, credentials, {
    headers: names,
    encoding,
    scope: 'catalogue',
    now,
    randomBytes,
  });
  const answer = await app.inject({
    method,
    url: path,
    headers: { ...sealed, 'content-type': 'application/json' },
    ...(body !== undefined && { payload: body }),
  });
  return { status: answer.statusCode, body: answer.json<Fields>() };
};
const described = (path = '/users') => ({
  url: `${origin}${path}`,
  name: { 'zh-CN': '用户查询' },
  description: { 'zh-CN': '注册用户' },
  dataItems: [{ field: 'userId', name: { 'zh-CN': '用户标识' } }],
});
const drawUp = async (path?: string): Promise<void> => {
  expect((await act('PUT', '/catalogue/entries/user', described(path))).status).toBe(200);
  expect((await act('POST', '/catalogue/entries/user/mount')).status).toBe(200);
};
const publish = () => act('POST', '/catalogue/entries/user/publish');
const ask = async (
  who: AuthorizedAs,
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  payload?: object,
  version?: number,
) => {
  const answer = await app.inject({
    method,
    url,
    headers: { ...who.headers, ...(version !== undefined && { 'if-match': `"${version}"` }) },
    ...(payload !== undefined && { payload }),
  });
  const body = answer.body === '' ? {} : answer.json<Fields>();
  return { status: answer.statusCode, body, code: (body['error'] as { code?: string } | undefined)?.code };
};
const review = (action: string, version: number | undefined, reason?: string, who = reviewer) =>
  ask(who, 'POST', '/platforms/p1/catalogue/user/review', { action, ...(reason !== undefined && { reason }) }, version);
const entry = (): CatalogueEntry => {
  const [found] = platform.catalogue.entries('p1');
  if (found === undefined) throw new Error('Expected an entry.');
  return found;
};
const listed = async (platformId: string) =>
  ((await act('GET', '/catalogue/entries', undefined, platformId)).body['entries'] as readonly CatalogueEntry[]).map(
    ({ entity, status }) => [entity, status],
  );

describe('a published interface', () => {
  it('is listed, and subscribed to, once a reviewer has approved it; until then it is visible as submitted', async () => {
    await drawUp();
    const { body } = await publish();
    expect(body).toMatchObject({
      status: 'submitted',
      publishedTime: null,
      submittedTime: expect.any(String) as string,
    });
    expect([await listed('p1'), await listed('p2')]).toEqual([[['user', 'submitted']], []]);
    expect(await platform.catalogue.subscribe('p1')).toEqual([]);
    const { version } = entry();
    // Asked for again it is the same request.
    await publish();
    expect(entry().version).toBe(version);
    expect((await review('approve', undefined)).status).toBe(428);
    expect((await review('approve', version, undefined, operator)).code).toBe('role-not-permitted');
    const approved = await review('approve', version, '地址与申请一致');
    expect([approved.status, approved.body['status']]).toEqual([200, 'published']);
    expect(await listed('p2')).toEqual([['user', 'published']]);
    expect(await platform.catalogue.subscribe('p1')).toHaveLength(1);
    // Once is enough, and two reviewers do not overtake each other.
    expect((await review('approve', version, undefined, second)).status).toBe(412);
    expect((await review('approve', entry().version)).code).toBe('action-not-possible');
    const lines = (await platform.store.audit.page({ limit: 50, subject: 'platform:p1' })).map(
      ({ text }) => JSON.parse(text) as AuditNote,
    );
    expect(lines.find(({ action }) => action === 'catalogue.approve')).toMatchObject({
      actor: { name: reviewer.name },
      details: {
        entity: 'user',
        reason: '地址与申请一致',
        before: { status: 'submitted' },
        after: { status: 'published' },
      },
    });
    // By whom is the authority's own affair.
    const seen = (await act('GET', '/catalogue/entries')).body['entries'] as readonly CatalogueEntry[];
    expect(seen[0]?.reviews).toEqual([
      { outcome: 'approved', reason: '地址与申请一致', time: expect.any(String) as string, by: null },
    ]);
    expect(JSON.stringify(await act('GET', '/catalogue/entries', undefined, 'p2'))).not.toContain('地址与申请一致');
  });

  it('that was changed is reviewed anew, and what was read is what is approved', async () => {
    await drawUp('/other');
    await publish();
    const { version } = entry();
    await drawUp('/somewhere-else');
    await publish();
    const late = await review('approve', version);
    expect([late.status, (late.body['current'] as { url: string }).url]).toEqual([412, `${origin}/somewhere-else`]);
    expect(await listed('p2')).toEqual([]);
    expect((await review('approve', entry().version)).status).toBe(200);
    expect(await listed('p2')).toEqual([['user', 'published']]);
  });

  it('is returned with a reason, from the list too, and then no longer subscribed to', async () => {
    await platform.catalogue.subscribe('p1');
    expect((await review('return', entry().version)).code).toBe('reason-needed');
    expect((await review('return', entry().version, '数据项与实际不符')).body['status']).toBe('returned');
    expect(await listed('p2')).toEqual([]);
    expect(platform.catalogue.subscriptions('p1')).toEqual([]);
    const own = (await act('GET', '/catalogue/entries')).body['entries'] as readonly CatalogueEntry[];
    expect(own[0]).toMatchObject({ status: 'returned', publishedTime: null });
    expect(own[0]?.reviews.at(-1)).toMatchObject({ outcome: 'returned', reason: '数据项与实际不符' });
    expect((await review('approve', entry().version)).code).toBe('action-not-possible');
    await drawUp();
    await publish();
    expect((await review('approve', entry().version)).status).toBe(200);
    const { reviews } = entry();
    expect(reviews.map(({ outcome }) => outcome).slice(-2)).toEqual(['returned', 'approved']);
  });

  it('is not mounted by an answer to what stood there before', async () => {
    let answer = (): void => {};
    answering = new Promise((resolve) => (answer = resolve));
    await act('PUT', '/catalogue/entries/user', described('/slow'));
    const mounting = act('POST', '/catalogue/entries/user/mount');
    const connected = (): Promise<number> =>
      new Promise((resolve, reject) =>
        candidate.getConnections((error, count) => (error === null ? resolve(count) : reject(error))),
      );
    while ((await connected()) === 0);
    await act('PUT', '/catalogue/entries/user', described('/quick'));
    answer();
    expect((await mounting).status).toBe(409);
    expect(entry()).toMatchObject({ status: 'registered', mountedTime: null, url: `${origin}/quick` });
  });
});

describe('the authority', () => {
  it('sees all entries by state, an applicant what is published and nothing of the reviews', async () => {
    await drawUp();
    await publish();
    const page = (await ask(reviewer, 'GET', '/catalogue-entries?status=submitted')).body;
    expect(page).toMatchObject({ policy: 'manual', counts: { submitted: 1, published: 0 }, next: null });
    expect((page['entries'] as readonly Fields[])[0]).toMatchObject({ platformName: '平台 p1', status: 'submitted' });
    const applicant = await authorizedAs(created, 'applicant');
    expect((await ask(applicant, 'GET', '/catalogue-entries')).body['entries']).toEqual([]);
    await review('approve', entry().version, 'internal');
    const [seen] = (await ask(applicant, 'GET', '/catalogue-entries')).body['entries'] as readonly Fields[];
    expect(seen).toMatchObject({ platformId: 'p1', status: 'published', reviews: [] });
    expect((await ask(reviewer, 'GET', '/catalogue-entries?status=wrong')).status).toBe(400);
  });

  it('gives up a subscription, once', async () => {
    await platform.catalogue.subscribe('p1');
    const end = (entity: string) => ask(operator, 'DELETE', `/platforms/p1/subscriptions/${entity}`);
    expect((await end('user')).status).toBe(204);
    expect([(await end('user')).code, (await end('nonsense')).code]).toEqual([
      'subscription-unknown',
      'subscription-unknown',
    ]);
  });
});
