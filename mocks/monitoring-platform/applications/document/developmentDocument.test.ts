import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeContent } from '../../../../fixtures/applications/completeContent.ts';
import { encryptionSchemes } from '../../../../spec/encryption/encryptionSchemes.ts';
import type { InterfaceCredentials } from '../../../../spec/encryption/interfaceCredentials.ts';
import { validateEntity } from '../../../../spec/entities/validateEntity.ts';
import type { EntityName } from '../../../../spec/entities/entityName.ts';
import { parseInstant } from '../../../../spec/parseInstant.ts';
import type { EncryptionScheme } from '../../../../spec/profiles/profileValues.ts';
import { platformKinds } from '../../../../spec/platformKind.ts';
import { referenceProfile } from '../../../../spec/profiles/referenceProfile.ts';
import { createMonitoringPlatform } from '../../createMonitoringPlatform.ts';
import type { MonitoringPlatform } from '../../monitoringPlatform.ts';
import type { Application, ApplicationContent } from '../contract/application.ts';
import { authorizedAs } from '../../http/authorizedAs.ts';

const now = Date.parse('2026-11-23T12:00:00+08:00');
const printed: string[] = [];
const made: MonitoringPlatform[] = [];
const start = async (scheme: EncryptionScheme = 'sm4-cbc-hmac-sm3') => {
  const reference = referenceProfile();
  const { interfaces } = reference.values;
  const profile = { ...reference, values: { ...reference.values, interfaces: { ...interfaces, scheme } } };
  const created = await createMonitoringPlatform({
    profile,
    clock: { now: () => now },
    passwordCost: { logN: 4, r: 8, p: 1 },
    printPdf: async (html) => {
      printed.push(html);
      return Buffer.from('%PDF-1.7 of the printer');
    },
  });
  made.push(created.platform);
  await created.app.ready();
  const operator = await authorizedAs(created, 'operator');
  const applicant = { accountId: 'a', name: 'a', role: 'applicant' } as const;
  const acting = (role: 'applicant' | 'reviewer' | 'operator') => ({
    address: '',
    actor: role === 'applicant' ? applicant : ({ accountId: role, name: role, role } as const),
  });
  const dispatch = async (content: ApplicationContent): Promise<Application> => {
    const { applications } = created.platform;
    let one = await applications.create(acting('applicant'), content, {});
    for (const [role, action] of [
      ['applicant', 'submit'],
      ['reviewer', 'take'],
      ['reviewer', 'approve'],
      ['operator', 'dispatch'],
    ] as const)
      one = await applications.move(acting(role), one.applicationId, action, 'r', { version: one.version });
    return one;
  };
  const read = (applicationId: string, query: string) =>
    created.app.inject({
      url: `/applications/${applicationId}/development-document?${query}`,
      headers: { ...operator.headers, host: 'localhost' },
    });
  return { ...created, dispatch, read, profile };
};
let usual: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  usual = await start();
});
afterAll(async () => {
  for (const one of made) await one.close();
});

/** Code blocks of a Markdown text, by language. */
const codes = (markdown: string, language: string): readonly string[] =>
  [...markdown.matchAll(/^(`{3,})(\w*)\n([\s\S]*?)\n\1$/gm)]
    .filter((one) => one[2] === language)
    .map((one) => one[3] ?? '');

describe.each(['sm4-cbc-hmac-sm3', 'aes-256-gcm-hmac-sha256', 'hmac-sha256', 'sm2-sm4'] as const)(
  'under %s',
  (scheme) => {
    it('has calls whose bytes verify, with the keys that it shows and with those that were issued', async () => {
      const { platform, dispatch, read, profile } = await start(scheme);
      const application = await dispatch(completeContent());
      const text = (await read(application.applicationId, 'format=markdown&lang=en')).body;
      const calls = codes(text, 'http').map((call) => {
        const [line = '', ...fields] = call.split('\n');
        const [, path = '', query = ''] = /^GET ([^?]+)\?(\S+) HTTP\/1\.1$/.exec(line) ?? [];
        const headers = Object.fromEntries(
          fields.map((field) => [
            field.slice(0, field.indexOf(':')).toLowerCase(),
            field.slice(field.indexOf(':') + 2),
          ]),
        );
        return { request: { method: 'GET', path, query }, headers };
      });
      expect(calls).toHaveLength(2);
      const shown = codes(text, 'json')
        .map((one) => JSON.parse(one) as InterfaceCredentials)
        .find(({ encryptionKey }) => encryptionKey !== undefined);
      const issued = platform.platforms().find(({ platformId }) => platformId === application.platformId)
        ?.interfaces?.credentials;
      const { headers: names, encoding, skewSeconds } = profile.values.interfaces;
      for (const [at, credentials] of [shown, issued].entries()) {
        if (credentials === undefined) throw new Error('Expected credentials.');
        const { request, headers } = calls[at] ?? { request: { method: '', path: '', query: '' }, headers: {} };
        const opened = encryptionSchemes[scheme].open(request, headers, credentials, {
          headers: names,
          encoding,
          skewSeconds,
          now,
        });
        expect(opened).toMatchObject({ ok: true, parameters: { scope: 'user', path: '/api/v1/users' } });
      }
      // What was issued is not in it.
      const secrets = [issued?.encryptionKey, issued?.signatureKey, issued?.callerPrivateKey ?? 'no such key'];
      expect(secrets.filter((secret = '') => text.includes(secret))).toEqual([]);
    });
  },
);

describe('the development document', () => {
  it.each(platformKinds)('of a %s platform has its key, its database, and records that are valid', async (kind) => {
    const application = await usual.dispatch(completeContent(kind));
    const markdown = async (lang: string) =>
      (await usual.read(application.applicationId, `format=markdown&lang=${lang}`)).body;
    const text = await markdown('zh-CN');
    expect(codes(text, 'html')[0]).toContain(`'${application.appKey}'`);
    expect(codes(text, 'html')[0]).toContain("'http://localhost/beacon.js'");
    const [sql = ''] = codes(text, 'sql');
    expect(sql).toContain('monitoring_exchange');
    expect(sql.match(/REPLACE_WITH_PASSWORD_OF_\w+/g)?.length).toBeGreaterThanOrEqual(2);
    const password = usual.platform.platforms().find(({ platformId }) => platformId === application.platformId)
      ?.frontDatabase?.password;
    expect(text).not.toContain(password);
    const records = [...text.matchAll(/^### ([a-z\\-]+)\n\n```json\n([\s\S]*?)\n```/gm)];
    expect(records.length).toBe(completeContent(kind).collection?.entities?.length);
    for (const [, name = '', json = ''] of records) {
      const record = JSON.parse(json) as { platformId: string; createTime: string };
      expect([name, validateEntity(name as EntityName, record)]).toEqual([name, []]);
      expect(record.platformId).toBe(application.platformId);
      expect(parseInstant(record.createTime)).toBeLessThanOrEqual(now);
    }
    expect(text).toContain('张三');
    // In English there is Chinese where somebody typed it, and in the data.
    const english = (await markdown('en')).replaceAll(/```[\s\S]*?```/g, '');
    for (const line of english.split('\n').filter((one) => /\p{Script=Han}/u.test(one)))
      expect(line).toMatch(/某省|张三|李四/);
  });

  it('shows what strangers typed as text, in both forms, under a policy that runs nothing', async () => {
    const content = completeContent();
    const application = await usual.dispatch({
      ...content,
      platformName: '<img src=x onerror=alert(1)> | `*[链接](javascript:alert(1))',
      responsibleUnit: { name: '</main><script>alert(2)</script>' },
      contacts: content.contacts?.map((one) => ({ ...one, name: '"><svg onload=alert(3)>' })) ?? [],
    });
    const answer = await usual.read(application.applicationId, 'lang=en');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    const { document } = new JSDOM(answer.body).window;
    expect(document.querySelectorAll('script, img, svg, [onerror], [onload]')).toHaveLength(0);
    expect(document.documentElement.lang).toBe('en');
    expect(document.querySelector('h1')?.textContent).toContain('<img src=x onerror=alert(1)>');
    const style = document.querySelector('style')?.textContent ?? '';
    expect(answer.headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    );
    const markdown = (await usual.read(application.applicationId, 'format=markdown')).body.replaceAll(
      /^```[\s\S]*?^```/gm,
      '',
    );
    expect(markdown).not.toMatch(/(^|[^\\])<(?:img|script|svg)|[^\\]\]\(|(^|[^\\])`\*/);
  });

  it('is printed where there is a printer, and comes with the dispatch and not before', async () => {
    const application = await usual.dispatch(completeContent());
    const pdf = await usual.read(application.applicationId, 'format=pdf');
    expect([pdf.statusCode, pdf.headers['content-type'], pdf.body.slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
    expect(printed.at(-1)).toContain('<!doctype html>');
    const draft = await usual.platform.applications.create(
      { address: '', actor: { accountId: 'a', name: 'a', role: 'applicant' } },
      {},
      {},
    );
    expect((await usual.read(draft.applicationId, '')).statusCode).toBe(409);
    for (const query of ['format=docx', 'lang=fr', 'nonsense=1'])
      expect((await usual.read(application.applicationId, query)).statusCode).toBe(400);
  });
});
