import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseOrder } from '../../spec/certification/parseOrder.ts';
import { isoTime } from '../../spec/isoTime.ts';
import { axeProblems, readyForAxe } from './axeProblems.ts';
import { completeContent } from './completeContent.ts';
import { openPortal } from './openPortal.ts';
import type { OpenedPortal } from './openPortal.ts';
import { signIn } from './signIn.ts';

// On a busy machine a browser takes its time.
vi.setConfig({ testTimeout: 120_000 });

let portal: OpenedPortal;
let path = '';
let page: Page;
let complaints: readonly string[] = [];
beforeAll(async () => {
  portal = await openPortal({ empty: true });
  const applicant = await portal.apiOf('applicant');
  const made = (await applicant('POST', '/applications', { content: completeContent })) as {
    readonly applicationId: string;
  };
  path = `applications/${made.applicationId}/order`;
  const opened = await portal.newPage();
  ({ page, complaints } = opened);
  await readyForAxe(page.context());
  await signIn(page, await portal.account('administrator'), path);
}, 120_000);
afterAll(() => portal.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
/** Of Beijing, so many days from now: an order that is made today is issued today at the earliest. */
const dayFromNow = (days: number): string => isoTime(Date.now() + days * 86_400_000).slice(0, 10);
const fields = {
  '报告编号（字母、数字与 . _ / -）': 'HY-2026-0042',
  产品版本: '3.1.0',
  生产单位: '某市软件公司',
  平台标识: 'PT-0042',
  样品编号: 'S-1',
  收样日期: dayFromNow(0),
  样品状态: '运行正常',
  检测地点: '三号机房',
  检测环境: '独立网络',
  检测单位名称: '示范检测实验室',
  检测单位地址: '创新大道 8 号',
  '资质（没有的写“无”）': '无',
  主检人: '张三',
  审核人: '李四',
  批准人: '赵六',
  签发日期: dayFromNow(0),
  有效期至: dayFromNow(364),
} as const;

describe('the order of an examination', () => {
  it('begins with what the application says', async () => {
    await page.getByRole('heading', { level: 1, name: '检测委托书' }).waitFor();
    await expect.poll(() => page.getByLabel('产品名称').inputValue()).toBe(completeContent.platformName);
    expect(await page.getByLabel('委托单位名称').inputValue()).toBe('某市教育局');
    expect(await page.getByLabel('联系人与电话').inputValue()).toBe('李四 010-12345678');
    expect(await page.getByLabel('平台类别').inputValue()).toBe('resource');
    expect(await page.getByLabel('委托日期').inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('says beside each field what it lacks, and is no file before', async () => {
    await button('核对并下载').click();
    await page.getByText(/还有 \d+ 处需要填写或更正/).waitFor();
    const version = page.getByLabel('产品版本');
    expect(await version.getAttribute('aria-invalid')).toBe('true');
    const told = (await version.getAttribute('aria-describedby')) ?? '';
    expect(await page.locator(`[id="${told}"]`).textContent()).toBe('尚未填写');
    expect(await axeProblems(page)).toEqual([]);
  });

  it('loses nothing that was typed, and says anew what is amiss', async () => {
    for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByLabel('审核人', { exact: true }).fill('张三');
    await page.reload();
    await expect.poll(() => page.getByLabel('产品版本').inputValue()).toBe('3.1.0');
    await button('核对并下载').click();
    await page.getByText('主检人不能兼任审核人或批准人').waitFor();
    await page.getByLabel('审核人', { exact: true }).fill('李四');
    await page.getByLabel('批准人', { exact: true }).focus();
    await expect.poll(() => page.getByText('主检人不能兼任审核人或批准人').count()).toBe(0);
  });

  it('is a file that certify takes', async () => {
    await page.getByRole('group', { name: '偏离' }).getByRole('button', { name: '添加' }).click();
    await page.getByLabel('条款（时钟未比对的写 clock）').fill('clock');
    await page.getByLabel('偏离的内容与理由').fill('没有时间源');
    const [download] = await Promise.all([page.waitForEvent('download'), button('核对并下载').click()]);
    expect(download.suggestedFilename()).toBe('order-HY-2026-0042.json');
    const order = parseOrder(await readFile(await download.path(), 'utf8'), 'order');
    expect(order).toMatchObject({
      number: 'HY-2026-0042',
      level: 'full',
      product: {
        name: completeContent.platformName,
        version: '3.1.0',
        kind: 'resource',
        address: 'https://edu.example/',
      },
      ics: null,
      attestations: [],
      deviations: [{ clause: 'clock', text: '没有时间源' }],
    });
    await page.getByText('委托书填写完整，已下载').waitFor();
  });

  it('is there in English too, and begins anew only when that is confirmed', async () => {
    await page.getByLabel('语言').selectOption('en');
    await page.getByRole('heading', { level: 1, name: 'Order for an examination' }).waitFor();
    expect(await page.getByLabel('Version of the product').inputValue()).toBe('3.1.0');
    expect(await axeProblems(page)).toEqual([]);
    page.once('dialog', (dialog) => void dialog.dismiss());
    await button('Begin anew from the application').click();
    expect(await page.getByLabel('Version of the product').inputValue()).toBe('3.1.0');
    page.once('dialog', (dialog) => void dialog.accept());
    await button('Begin anew from the application').click();
    await expect.poll(() => page.getByLabel('Version of the product').inputValue()).toBe('');
    expect(complaints).toEqual([]);
  });
});
