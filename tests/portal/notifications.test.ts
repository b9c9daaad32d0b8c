import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestReceiver } from '../notifications/startTestReceiver.ts';
import type { TestReceiver } from '../notifications/startTestReceiver.ts';
import { openPortal } from './openPortal.ts';
import type { OpenedPortal } from './openPortal.ts';
import { signIn } from './signIn.ts';

let portal: OpenedPortal;
let receiver: TestReceiver;
beforeAll(async () => {
  portal = await openPortal();
  receiver = await startTestReceiver();
});
afterAll(async () => {
  await portal.close();
  await receiver.close();
});

it('an administrator sets up a channel and sends a test, an operator keeps it silent, and what was not delivered is sent again', async () => {
  const administrator = await portal.newPage({ width: 360 });
  const { page } = administrator;
  await signIn(page, await portal.account('administrator'), 'notifications/channels');
  await page.getByRole('button', { name: '新建渠道' }).click();
  const dialog = page.getByRole('dialog', { name: '新建渠道' });
  await dialog.getByLabel('名称').fill('值班平台');
  await dialog.getByLabel('类型').selectOption({ label: 'Webhook（签名）' });
  await dialog.getByLabel('地址').fill('http://10.0.0.1/');
  await dialog.getByLabel('签名密钥').fill('short');
  await dialog.getByRole('button', { name: '保存' }).click();
  // Said beside the field, and nothing that was typed is lost.
  await dialog.getByText('至少 16 个字符', { exact: true }).first().waitFor();
  await dialog
    .getByText(/^此地址在内部网络中/)
    .first()
    .waitFor();
  expect(await dialog.getByLabel('名称').inputValue()).toBe('值班平台');
  await dialog.getByLabel('地址').fill(`${receiver.url}/hook-secret`);
  await dialog.getByLabel('签名密钥').fill('a secret of sixteen');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  receiver.answer(() => ({ status: 503 }));
  await page.getByRole('button', { name: '向 值班平台 发送测试消息' }).click();
  await page.getByText('值班平台：测试消息未送达，对方返回错误状态 (503)').waitFor();
  receiver.answer(() => ({ status: 200 }));
  await page.getByRole('button', { name: '向 值班平台 发送测试消息' }).click();
  await page.getByText('值班平台：测试消息已送达').waitFor();
  expect(receiver.received).toHaveLength(2);
  expect(await page.content()).not.toContain('hook-secret');

  const operator = await portal.newPage();
  const other = operator.page;
  await signIn(other, await portal.account('operator'), 'notifications');
  await other.getByRole('button', { name: /^重新发送 【测试】/ }).click();
  await other.getByRole('button', { name: /^重新发送 【测试】/ }).waitFor({ state: 'detached' });
  expect(receiver.received.map(({ headers }) => headers['x-monitoring-notification'])[2]).toBe(
    receiver.received[0]?.headers['x-monitoring-notification'],
  );
  await other.getByRole('link', { name: '静默窗口' }).click();
  await other.getByRole('button', { name: '新建静默窗口' }).click();
  const window = other.getByRole('dialog', { name: '新建静默窗口' });
  await window.getByRole('button', { name: '保存' }).click();
  await window.getByText('尚未填写', { exact: true }).last().waitFor();
  await window.getByLabel('理由').fill('机房检修');
  await window.getByRole('button', { name: '保存' }).click();
  await other.getByRole('row', { name: /机房检修 .*进行中/ }).waitFor();
  await other.getByRole('button', { name: '立即结束 机房检修' }).click();
  await other.getByRole('row', { name: /机房检修 .*已结束/ }).waitFor();
  // Channels are an administrator's to change.
  await other.getByRole('link', { name: '渠道与摘要' }).click();
  await other.getByRole('cell', { name: 'Webhook（签名）' }).waitFor();
  expect(await other.getByRole('button', { name: '新建渠道' }).count()).toBe(0);

  await page.getByRole('button', { name: '删除 值班平台' }).click();
  await page.getByRole('button', { name: '确认删除' }).click();
  await page.getByText('值班平台', { exact: true }).waitFor({ state: 'detached' });
  expect([...administrator.complaints, ...operator.complaints]).toEqual([]);
}, 120_000);

it('the history of a platform says in both languages how long it was broken', async () => {
  const { page, complaints } = await portal.newPage();
  await signIn(page, await portal.account('reviewer'), 'platforms/hostile/history');
  const row = page.getByRole('row', { name: /^健康 \d/ });
  await row.waitFor();
  expect(await row.textContent()).toMatch(/97\.\d+%.*15 小时.*2.*10 小时/s);
  await page.getByLabel(/^健康：可用率 97\.\d+%，故障 2 次$/).waitFor();
  await row.getByText('故障时段').click();
  expect(await row.getByRole('listitem').count()).toBe(2);
  await page.getByLabel('时段').selectOption({ label: '近 7 天' });
  await page
    .getByText(/^91\.0\d%/)
    .first()
    .waitFor();
  await page.getByLabel('语言').selectOption('en');
  await page.getByRole('row', { name: /^Health 91\.0\d% 15 h 2 10 h/ }).waitFor();
  await page.getByRole('row', { name: /^Health · .*15 h/ }).waitFor();
  expect(complaints).toEqual([]);
}, 120_000);
