import { afterAll, describe, expect, it } from 'vitest';
import { completeContent } from '../../fixtures/applications/completeContent.ts';
import type { Role } from '../../mocks/monitoring-platform/accounts/contract/role.ts';
import { base32 } from '../../mocks/monitoring-platform/accounts/secondStep/base32.ts';
import { totpCode, totpStepSeconds } from '../../mocks/monitoring-platform/accounts/secondStep/totpCode.ts';
import { testRun } from '../../mocks/monitoring-platform/verification/testRun.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { startPrism } from './startPrism.ts';

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

interface Told {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
}

// With `errors`, whatever an answer has that the document does not say is an answer of 500.
describe('prism finds no violation in the process of chapter 8', () => {
  it('from the first sign-in to operation, as each role', { timeout: 300_000 }, async () => {
    const monitoring = await startMonitoringPlatform({ passwordCost: { logN: 4, r: 8, p: 1 } });
    closing.push(monitoring.close);
    const file = new URL('../../spec/openapi/monitoring-platform.openapi.yaml', import.meta.url).pathname;
    const prism = await startPrism(file, monitoring.url, { errors: true });
    closing.push(prism.close);
    const wrong: unknown[] = [];
    /** A browser of somebody's. */
    const browser = () => {
      let [cookie, csrf] = ['', ''];
      return async (
        method: string,
        path: string,
        body?: object,
        more: Readonly<Record<string, string>> = {},
        expected: readonly number[] = [200, 201, 204],
      ): Promise<Told> => {
        const answer = await fetch(`${prism.url}${path}`, {
          method,
          headers: {
            ...(cookie !== '' && { cookie, 'x-csrf-token': csrf }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...more,
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
        const set = answer.headers.get('set-cookie')?.split(';')[0];
        const text = await answer.text();
        const isJson = answer.headers.get('content-type')?.includes('json') === true;
        const told = isJson && text !== '' ? (JSON.parse(text) as Readonly<Record<string, unknown>>) : {};
        if (!expected.includes(answer.status)) wrong.push([method, path, answer.status, text.slice(0, 500)]);
        if (set !== undefined) [cookie, csrf] = [set, String(told['csrfToken'])];
        return { status: answer.status, body: told, text };
      };
    };
    type Browser = ReturnType<typeof browser>;
    const enter = async (name: string, oneTimePassword: string): Promise<Browser> => {
      const ask = browser();
      await ask('POST', '/session', { name, password: oneTimePassword });
      await ask('GET', '/platforms', undefined, {}, [403]);
      const password = `${name} ist es nicht 4711`.slice(3);
      const { body } = await ask('POST', '/session/password', { current: oneTimePassword, new: password });
      if (body['wanted'] === 'totp-enrolment') {
        await ask('GET', '/accounts', undefined, {}, [403]);
        const { secret } = (await ask('POST', '/session/totp', { password })).body;
        const step = Math.floor(Date.now() / 1_000 / totpStepSeconds);
        await ask('POST', '/session/totp/confirm', { code: totpCode(base32.decode(String(secret)), step) });
      }
      await ask('GET', '/session');
      return ask;
    };
    const first = await monitoring.accounts.firstAdministrator();
    const admin = await enter('admin', first?.oneTimePassword ?? '');
    const people = {} as Record<Role, Browser>;
    for (const role of ['applicant', 'reviewer', 'operator'] as const) {
      const made = await admin('POST', '/accounts', {
        name: role,
        displayName: role,
        role,
        email: `${role}@unit.example`,
      });
      people[role] = await enter(role, String(made.body['oneTimePassword']));
    }
    await admin('GET', '/accounts');
    const signUp = {
      name: 'zhang.san',
      displayName: '张三',
      unit: '某市电化教育馆',
      telephone: '010 1234 5678',
      password: 'a password of my own',
    };
    for (let at = 0; at < 2; at += 1) await browser()('POST', '/sign-ups', signUp, {}, [202]);
    await browser()('POST', '/sign-ups', { ...signUp, name: 'a b' }, {}, [400]);
    const asked = (await admin('GET', '/sign-ups')).body['signUps'] as readonly { readonly signUpId: string }[];
    await admin('POST', `/sign-ups/${asked[0]?.signUpId}/approval`, {});
    await admin('POST', `/sign-ups/${asked[1]?.signUpId}/approval`, {}, {}, [409]);
    await admin('POST', `/sign-ups/${asked[1]?.signUpId}/refusal`, { reason: '重复' });
    await admin('POST', `/sign-ups/${asked[1]?.signUpId}/refusal`, { reason: '重复' }, {}, [404]);
    await people.applicant('GET', '/accounts', undefined, {}, [403]);
    const token = await people.operator('POST', '/tokens', { name: 'ci', scopes: ['platforms:read'], days: 7 });
    await people.operator('GET', '/tokens');
    const { tokenId } = token.body['apiToken'] as { readonly tokenId: string };
    await people.operator('DELETE', `/tokens/${tokenId}`);

    const { applicant, reviewer, operator } = people;
    await applicant('POST', '/applications/validation', { content: {} });
    await applicant('POST', '/orders/validation', { order: {} });
    const draft = await applicant(
      'POST',
      '/applications',
      { content: { platformName: 'x' } },
      { 'idempotency-key': 'first-0001' },
    );
    const path = `/applications/${String(draft.body['applicationId'])}`;
    const version = async (ask: Browser) => ({ 'if-match': `"${String((await ask('GET', path)).body['version'])}"` });
    await applicant('POST', `${path}/transitions`, { action: 'submit' }, await version(applicant), [422]);
    await applicant('PUT', path, { content: completeContent() }, {}, [428]);
    await applicant('PUT', path, { content: completeContent() }, { 'if-match': '"9"' }, [412]);
    await applicant('PUT', path, { content: completeContent() }, await version(applicant));
    for (const [ask, action] of [
      [applicant, 'submit'],
      [reviewer, 'take'],
      [reviewer, 'approve'],
      [operator, 'dispatch'],
      [applicant, 'connect'],
      [operator, 'verify'],
      [operator, 'operate'],
    ] as const) {
      if (action === 'verify') {
        const { platformId } = (await operator('GET', path)).body;
        await monitoring.store.note({ type: 'verification-run', run: testRun(String(platformId)) });
      }
      await ask('POST', `${path}/transitions`, { action, reason: 'r' }, await version(ask));
    }
    await operator('POST', `${path}/transitions`, { action: 'operate', reason: 'r' }, await version(operator), [409]);
    await reviewer('POST', `${path}/comments`, { text: '好', internal: true });
    await applicant('POST', `${path}/secrets`);
    await applicant('POST', `${path}/secrets`, undefined, {}, [410]);
    await operator('POST', `${path}/secrets/renewal`);
    for (const query of ['format=html&lang=en', 'format=markdown&lang=zh-CN'])
      expect((await applicant('GET', `${path}/development-document?${query}`)).text).toContain('/beacon.js');
    await reviewer('GET', '/applications?state=in-operation&limit=1');
    await applicant('GET', '/platforms');
    const second = await applicant('POST', '/applications', { content: completeContent() });
    const other = `/applications/${String(second.body['applicationId'])}`;
    await applicant('POST', `${other}/transitions`, { action: 'submit' }, { 'if-match': '"1"' });
    const { accounts } = (await admin('GET', '/accounts')).body as {
      readonly accounts: readonly { readonly accountId: string; readonly role: Role; readonly displayName: string }[];
    };
    const assignee = accounts.find(({ role }) => role === 'reviewer');
    await reviewer('POST', `${other}/assignment`, { accountId: assignee?.accountId }, { 'if-match': '"2"' });
    await applicant('POST', `${other}/transitions`, { action: 'withdraw', reason: 'r' }, { 'if-match': '"3"' });

    await monitoring.register({ platformId: 'p1', name: 'p', kind: 'resource', appKey: 'k', hosts: [] });
    const [exception] = await monitoring.exceptions.observe('p1', [
      {
        aspect: 'health',
        code: 'c',
        subject: 's',
        status: 'alert',
        message: { 'zh-CN': '无', en: 'none' },
        expected: '1',
        actual: '0',
      },
    ]);
    const steps = `/exceptions/${exception?.exceptionId}/steps`;
    await operator('POST', steps, { action: 'acknowledge' }, { 'if-match': '"1"' });
    await operator('POST', steps, { action: 'close' }, { 'if-match': '"1"' }, [412]);
    await reviewer('GET', '/exceptions?state=acknowledged');
    await reviewer('GET', `/exceptions/${exception?.exceptionId}`);

    await admin('GET', '/audit?limit=5');
    expect((await admin('GET', '/audit/verification')).body).toMatchObject({ whole: true });
    await admin('PUT', `/accounts/${assignee?.accountId}`, { displayName: 'r', role: 'reviewer', disabled: true });
    await admin('POST', `/accounts/${assignee?.accountId}/reset`, { secondStep: true });
    await reviewer('GET', '/session', undefined, {}, [401]);
    await applicant('DELETE', '/session');
    expect(wrong).toEqual([]);
  });
});
