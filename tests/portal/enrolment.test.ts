import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { base32 } from '../../mocks/monitoring-platform/accounts/secondStep/base32.ts';
import { totpCode, totpStepSeconds } from '../../mocks/monitoring-platform/accounts/secondStep/totpCode.ts';
import { axeProblems, readyForAxe } from './axeProblems.ts';
import { openPortal } from './openPortal.ts';
import type { OpenedPortal } from './openPortal.ts';

let portal: OpenedPortal;
beforeAll(async () => {
  portal = await openPortal({ administratorSecondStep: 'required', empty: true });
});
afterAll(() => portal.close());
vi.setConfig({ testTimeout: 120_000 });

it('leads an administrator from the one-time password through the authenticator to the pages, and to nothing before', async () => {
  const nobody = { actor: null, address: '' } as const;
  const made = await portal.platform.accounts.create(nobody, {
    name: 'chief',
    displayName: '王五',
    role: 'administrator',
  });
  const { page, complaints } = await portal.newPage({ width: 360 });
  await readyForAxe(page.context());
  await page.goto('accounts');
  const enter = async (password: string): Promise<void> => {
    await page.getByLabel('用户名').fill('chief');
    await page.getByLabel('口令', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
  };
  await enter(made.oneTimePassword);
  const password = 'long enough for anybody';
  await page.getByLabel('当前口令').fill(made.oneTimePassword);
  await page.getByLabel('新口令（至少 12 个字符）').fill(password);
  await page.getByLabel('再输入一次新口令').fill(password);
  await page.getByRole('button', { name: '修改口令' }).click();
  await page.getByRole('heading', { name: '请绑定身份验证器' }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  // Loaded again, or signed in again, it is still the first thing.
  await page.reload();
  await page.getByRole('heading', { name: '请绑定身份验证器' }).waitFor();
  await page.getByRole('button', { name: '取消' }).click();
  await enter(password);
  await page.getByLabel('当前口令').fill(password);
  await page.getByRole('button', { name: '启用' }).click();
  const secret = base32.decode(await page.locator('.secret').innerText());
  await page.getByLabel('验证码').fill(totpCode(secret, Math.floor(Date.now() / 1000 / totpStepSeconds)));
  await page.getByRole('button', { name: '确认' }).click();
  // The recovery codes stay until they were kept.
  await page.getByText('恢复码', { exact: true }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('button', { name: '已保存恢复码，继续' }).click();
  await page.getByRole('heading', { name: '用户与角色', level: 1 }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});
