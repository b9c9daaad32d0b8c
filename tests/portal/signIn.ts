import type { Page } from 'playwright-core';

/** Signs in by the page, in Chinese. */
export const signIn = async (
  page: Page,
  { name, password }: { readonly name: string; readonly password: string },
  path = '',
): Promise<void> => {
  await page.goto(path);
  await page.getByLabel('用户名').fill(name);
  await page.getByLabel('口令', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
};
