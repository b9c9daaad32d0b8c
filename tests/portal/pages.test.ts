import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeProblems, readyForAxe } from './axeProblems.ts';
import { completeContent } from './completeContent.ts';
import { hostileName } from './hostileName.ts';
import { openPortal } from './openPortal.ts';
import type { OpenedPortal } from './openPortal.ts';
import { signIn } from './signIn.ts';

const screenshots = fileURLToPath(new URL('../../portal/screenshots/', import.meta.url));
const administrator = { role: 'administrator' } as const;

/** Every page: what it is opened by, its heading, what is opened on it. */
const pages = [
  { name: 'overview', path: '', heading: '平台总览' },
  { name: 'indicators', path: 'platforms/good', heading: '国家中小学智慧教育平台', open: /^页面浏览次数/ },
  { name: 'collection', path: 'platforms/hostile/collection', heading: /onerror/ },
  { name: 'platform-alerts', path: 'platforms/hostile/alerts', heading: /onerror/ },
  { name: 'platform-history', path: 'platforms/hostile/history', heading: /onerror/ },
  { name: 'platform-catalogue', path: 'platforms/hostile/catalogue', heading: /onerror/ },
  { name: 'catalogue', path: 'catalogue', heading: '资源目录' },
  { name: 'review-dialog', path: 'catalogue', heading: '资源目录', press: '审核通过' },
  { name: 'infrastructure', path: 'infrastructure', heading: '基础设施台账', open: /^查看趋势 ec-web-1/ },
  { name: 'live-beacons', path: 'platforms/hostile/live', heading: /onerror/ },
  { name: 'verification', path: 'platforms/hostile/verification', heading: /onerror/, press: /^查看 / },
  { name: 'alerts', path: 'alerts', heading: '告警' },
  { name: 'applications', path: 'applications', heading: '申请与审批' },
  { name: 'application', path: 'applications/ID', heading: /某市智慧教育平台/ },
  { name: 'application-form', path: 'applications/ID/form', heading: '申请表' },
  { name: 'development-document', path: 'applications/DISPATCHED/document', heading: '对接开发文档' },
  { name: 'examination-order', path: 'applications/ID/order', heading: '检测委托书', press: '核对并下载' },
  { name: 'notifications', path: 'notifications', heading: '通知' },
  { name: 'silences', path: 'notifications/silences', heading: '通知' },
  { name: 'silence-dialog', path: 'notifications/silences', heading: '通知', press: '新建静默窗口' },
  { name: 'channels', path: 'notifications/channels', heading: '通知' },
  { name: 'channel-dialog', path: 'notifications/channels', heading: '通知', press: '新建渠道' },
  { name: 'accounts', path: 'accounts', heading: '用户与角色' },
  { name: 'account-dialog', path: 'accounts', heading: '用户与角色', press: '新建用户' },
  { name: 'sign-up-dialog', path: 'accounts', heading: '用户与角色', press: '确认' },
  { name: 'audit', path: 'audit', heading: '审计日志' },
  { name: 'settings', path: 'settings', heading: '设置' },
  { name: 'api', path: 'api-reference', heading: '接口文档', open: /GET \/overview/ },
  { name: 'unknown', path: 'nothing/here', heading: '没有这个页面' },
] as const;

let portal: OpenedPortal;
let who: { readonly name: string; readonly password: string };
const ids = { ID: '', DISPATCHED: '' };
beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  portal = await openPortal();
  who = await portal.account(administrator.role);
  const applicant = await portal.apiOf('applicant');
  const reviewer = await portal.apiOf('administrator');
  await fetch(`${portal.platform.url}/sign-ups`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: who.name,
      displayName: hostileName.slice(0, 90),
      unit: `某市电化教育馆 ${hostileName}`,
      telephone: '010 1234 5678',
      note: hostileName,
      password: 'a password of my own',
    }),
  });
  const begin = async () => (await applicant('POST', '/applications', { content: completeContent })) as Application;
  const move = (of: typeof applicant, { applicationId, version }: Application, action: string) =>
    of(
      'POST',
      `/applications/${applicationId}/transitions`,
      { action, reason: '材料齐全' },
      version,
    ) as Promise<Application>;
  ids.ID = (await begin()).applicationId;
  let one = await move(applicant, await begin(), 'submit');
  for (const action of ['take', 'approve', 'dispatch']) one = await move(reviewer, one, action);
  ids.DISPATCHED = one.applicationId;
});
afterAll(() => portal.close());

interface Application {
  readonly applicationId: string;
  readonly version: number;
}

describe.each([
  { mode: 'light', options: {} },
  { mode: 'dark', options: { dark: true } },
  { mode: 'phone', options: { width: 360 } },
])('every page, $mode', ({ mode, options }) => {
  it('breaks no rule of WCAG 2.2 AA, its policy, or its width, and runs nothing of a stranger', async () => {
    const { page, complaints } = await portal.newPage(options);
    await readyForAxe(page.context());
    const found: unknown[] = [];
    const look = async (name: string): Promise<void> => {
      await page.screenshot({ path: `${screenshots}${name}-${mode}.png`, fullPage: true });
      found.push(...(await axeProblems(page)).map((problem) => `${name}: ${problem}`));
      const [stolen, wide] = await page.evaluate(() => [
        'stolen' in globalThis,
        document.documentElement.scrollWidth > document.documentElement.clientWidth,
      ]);
      if (stolen || wide) found.push({ name, stolen, wide });
    };
    await page.goto('');
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await look('sign-in');
    await page.getByRole('button', { name: '注册申请人账号' }).click();
    await page.getByRole('button', { name: '提交注册' }).click();
    await page.getByText('请填写此项').first().waitFor();
    await look('sign-up');
    await page.getByRole('button', { name: '返回登录' }).click();
    await signIn(page, who);
    for (const one of pages) {
      await page.goto(one.path.replace(/ID|DISPATCHED/, (id) => ids[id as keyof typeof ids]));
      await page.getByRole('heading', { level: 1, name: one.heading }).waitFor();
      await page.waitForLoadState('networkidle');
      if ('open' in one && one.name === 'api')
        await page.locator('summary').filter({ hasText: one.open }).first().click();
      else if ('open' in one) {
        await page.getByRole('button', { name: one.open }).click();
        await page.locator('.chart canvas').waitFor();
      }
      if ('press' in one) await page.getByRole('button', { name: one.press }).click();
      await look(one.name);
    }
    expect([...found, ...complaints]).toEqual([]);
    await page.context().close();
  }, 600_000);
});
