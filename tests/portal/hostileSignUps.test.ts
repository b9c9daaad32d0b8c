import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostileValues } from './hostile/hostileValues.ts';
import { measureHostile } from './hostile/measureHostile.ts';
import { watchedPage } from './hostile/watchedPage.ts';
import { textFields } from './hostile/textFields.ts';
import type { OpenapiDocument } from './hostile/textFields.ts';
import { openPortal } from './openPortal.ts';
import type { OpenedPortal } from './openPortal.ts';
import { signIn } from './signIn.ts';

const plain = {
  displayName: '张三',
  unit: '某市电化教育馆',
  telephone: '010 1234 5678',
  password: 'a password of my own',
};
/** In each field each value by itself; what was answered. */
interface Asked {
  readonly field: string;
  readonly value: string;
  readonly mark: string;
  readonly status: number;
  readonly message: unknown;
}

let portal: OpenedPortal;
const asked: Asked[] = [];
beforeAll(async () => {
  portal = await openPortal({ empty: true });
  const document = (await (await fetch(`${portal.platform.url}/portal/openapi.json`)).json()) as OpenapiDocument;
  const fields = textFields(document).filter(({ operationId }) => operationId === 'signUp');
  // Taken from everywhere: few are let in from one address.
  let from = 0;
  for (const { pointer, maxLength } of [...fields, { pointer: '/email', maxLength: 254 }])
    for (const [value, text] of Object.entries(hostileValues)) {
      const field = pointer.slice(1);
      const mark = `m${(from += 1)}m`;
      // An address by its form, as harmful as that lets it be.
      const given = (
        field === 'email' ? `"${mark}${text.replaceAll(/["\\]/g, '')}"@a.example` : `${mark}${text}`
      ).slice(0, maxLength);
      const answer = await fetch(`${portal.platform.url}/sign-ups`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': `10.0.${Math.floor(from / 200)}.${from % 200}`,
        },
        body: JSON.stringify({ name: `one-${from}`, ...plain, [field]: given }),
      });
      const { error } = (await answer.json()) as { readonly error?: { readonly message?: unknown } };
      asked.push({ field, value, mark, status: answer.status, message: error?.message });
    }
}, 120_000);
afterAll(() => portal.close());

const isTaken = ({ status }: Asked): boolean => status === 202;

it('each text of a sign-up is taken or refused in words', () => {
  expect(new Set(asked.map(({ field }) => field))).toEqual(
    new Set(['name', 'displayName', 'unit', 'telephone', 'email', 'note', 'password']),
  );
  expect(
    asked.filter((one) => !isTaken(one) && !([400, 422].includes(one.status) && typeof one.message === 'string')),
  ).toEqual([]);
  const taken = new Set(asked.filter(isTaken).map(({ field, value }) => `${field} ${value}`));
  for (const field of ['displayName', 'unit', 'note'])
    for (const value of ['markup', 'template', 'bidi', 'long']) expect(taken).toContain(`${field} ${value}`);
});

it('what waits for an administrator runs nothing, stays within a telephone and turns no line around', async () => {
  const { page } = await portal.newPage({ unguarded: true, width: 360 });
  const wrong: string[] = [];
  watchedPage(page, portal.platform.url, wrong);
  await signIn(page, await portal.account('administrator'), 'accounts');
  await page.getByRole('button', { name: '确认' }).first().waitFor();
  const text = await page.locator('main').innerText();
  // The name is what it is signed in with, and the password is nobody's.
  const unseen = asked.filter((one) => isTaken(one) && one.field !== 'password' && !text.includes(one.mark));
  expect(unseen).toEqual([]);
  expect(text).not.toMatch(/[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u);
  wrong.push(...(await measureHostile(page)).map((problem) => `the list ${problem}`));
  const confirm = page.getByRole('button', { name: '确认' });
  const cards = await confirm.count();
  for (let nth = 0; nth < cards; nth += 1) {
    await confirm.nth(nth).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    wrong.push(...(await measureHostile(page)).map((problem) => `the dialog of ${nth} ${problem}`));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
  expect(wrong).toEqual([]);
  await page.context().close();
}, 300_000);
