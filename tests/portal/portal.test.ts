import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { base32 } from '../../mocks/monitoring-platform/accounts/secondStep/base32.ts';
import { totpCode, totpStepSeconds } from '../../mocks/monitoring-platform/accounts/secondStep/totpCode.ts';
import { axeProblems, readyForAxe } from './axeProblems.ts';
import { completeContent } from './completeContent.ts';
import { openPortal } from './openPortal.ts';
import type { OpenedPortal } from './openPortal.ts';
import { signIn } from './signIn.ts';

let portal: OpenedPortal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

describe('serving', () => {
  const ask = (path: string, accept: string) =>
    fetch(`${portal.platform.url}${path}`, { headers: { accept }, redirect: 'manual' });

  it('leads a browser from / to the pages, and tells a program as ever', async () => {
    const browser = await ask('/', 'text/html,application/xhtml+xml,*/*;q=0.8');
    expect([browser.status, browser.headers.get('location')]).toEqual([302, '/portal/']);
    const program = await ask('/', '*/*');
    expect([program.status, await program.json()]).toMatchObject([404, { error: { code: 'route-unknown' } }]);
  });

  it('has the page under every address of a view, with its policy, and no page under that of a file', async () => {
    for (const path of ['/portal/', '/portal/platforms/a%2Fb/collection', '/portal/nothing']) {
      const answer = await ask(path, 'text/html');
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ]);
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'self';.*frame-ancestors 'none'/);
      expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/);
    }
    for (const path of [
      '/portal/assets/none.js',
      '/portal/assets/../../package.json',
      '/portal/.inputs',
      '/portal/none.map',
    ])
      expect([path, (await ask(path, '*/*')).status]).toEqual([path, 404]);
  });
});

// On a busy machine a browser takes its time.
vi.setConfig({ testTimeout: 120_000 });

describe('signing in', () => {
  it('tells a wrong password, has a one-time password changed, and goes on to the page that was asked for', async () => {
    const nobody = { actor: null, address: '' } as const;
    const name = 'first-time';
    const made = await portal.platform.accounts.create(nobody, { name, displayName: '王五', role: 'reviewer' });
    const { page } = await portal.newPage();
    await page.goto('platforms/good/collection');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    expect(await page.getByText('请填写此项').count()).toBe(2);
    await page.getByLabel('用户名').fill(name);
    await page.getByLabel('口令', { exact: true }).fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '登录名或口令不正确' }).waitFor();
    await page.getByLabel('口令', { exact: true }).fill(made.oneTimePassword);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '请设置新口令' }).waitFor();
    await page.getByLabel('当前口令').fill(made.oneTimePassword);
    await page.getByLabel('新口令（至少 12 个字符）').fill('too short');
    await page.getByLabel('再输入一次新口令').fill('other');
    await page.getByRole('button', { name: '修改口令' }).click();
    await page.getByText('新口令至少 12 个字符', { exact: true }).waitFor();
    await page.getByText('两次输入的新口令不一致').waitFor();
    await page.getByLabel('新口令（至少 12 个字符）').fill('long enough for anybody');
    await page.getByLabel('再输入一次新口令').fill('long enough for anybody');
    await page.getByRole('button', { name: '修改口令' }).click();
    await page.getByRole('heading', { name: '到达日历' }).waitFor();
    // What a reviewer may not use is not offered.
    expect(await page.getByRole('link', { name: '用户与角色' }).count()).toBe(0);
    await page.goto('accounts');
    await page.getByRole('heading', { name: '您的角色不能使用此页面' }).waitFor();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await page.context().close();
  });

  it('wants the second step of whoever enrolled an authenticator', async () => {
    const who = await portal.account('administrator');
    const { page } = await portal.newPage();
    await signIn(page, who, 'settings');
    await page.getByLabel('当前口令').last().fill(who.password);
    await page.getByRole('button', { name: '启用' }).click();
    const secret = base32.decode(await page.locator('.secret').innerText());
    const step = Math.floor(Date.now() / 1000 / totpStepSeconds);
    await page.getByLabel('验证码').fill(totpCode(secret, step));
    await page.getByRole('button', { name: '确认' }).click();
    await page.getByText('恢复码', { exact: true }).waitFor();
    const [recovery = ''] = (await page.locator('.secret').innerText()).split('\n');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByLabel('用户名').fill(who.name);
    await page.getByLabel('口令', { exact: true }).fill(who.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '第二步验证' }).waitFor();
    await page.getByLabel('验证码').fill('000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('验证码').fill(recovery);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '设置', level: 1 }).waitFor();
    expect(await page.getByText('已启用。').count()).toBe(1);
    await page.context().close();
  });

  it('lets an applicant sign up, whom an administrator confirms under another name where somebody has it', async () => {
    const admin = await portal.account('administrator');
    const { page } = await portal.newPage();
    await page.goto('');
    await page.getByRole('button', { name: '注册申请人账号' }).click();
    await page.getByLabel('用户名').fill(admin.name);
    await page.getByLabel('您的姓名').fill('赵六');
    await page.getByLabel('单位').fill('某市电化教育馆');
    await page.getByLabel('联系电话').fill('call me');
    await page.getByLabel('口令（至少 12 个字符）').fill('of my very own');
    await page.getByLabel('再输入一次口令').fill('of my own');
    await page.getByRole('button', { name: '提交注册' }).click();
    await page.getByText('两次输入的口令不一致').waitFor();
    await page.getByLabel('再输入一次口令').fill('of my very own');
    await page.getByRole('button', { name: '提交注册' }).click();
    // What the monitoring platform refuses is said beside the field, and nothing typed is lost.
    await page.locator('.field-bad').filter({ hasText: '联系电话' }).waitFor();
    await page.getByLabel('联系电话').fill('010 1234 5678');
    await page.getByRole('button', { name: '提交注册' }).click();
    await page.getByRole('heading', { name: '注册已提交' }).waitFor();
    const reference = await page.locator('.secret').innerText();
    await page.getByRole('button', { name: '返回登录' }).click();
    await signIn(page, admin, 'accounts');
    const row = page.getByRole('row').filter({ hasText: reference });
    await row.getByText('用户名已被使用').waitFor();
    await row.getByRole('button', { name: '确认' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '确认' }).click();
    await dialog.getByText('登录名已被使用。').waitFor();
    await dialog.getByLabel('用户名').fill('zhao.liu');
    await dialog.getByRole('button', { name: '确认' }).click();
    await page.getByText('没有待确认的注册。').waitFor();
    await page.getByRole('rowheader', { name: 'zhao.liu' }).waitFor();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await signIn(page, { name: 'zhao.liu', password: 'of my very own' }, 'applications');
    await page.getByRole('button', { name: '新建申请' }).waitFor();
    // An applicant, whatever was wished for.
    expect(await page.getByRole('link', { name: '用户与角色' }).count()).toBe(0);
    await page.context().close();
  });

  it('takes an API token for this tab, also when it is loaded again', async () => {
    const { page } = await portal.newPage();
    await page.goto('');
    await page.getByRole('button', { name: '使用 API 令牌' }).click();
    await page.getByLabel('API 令牌').fill('nonsense');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('API 令牌').fill(portal.platform.management.token);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '平台总览' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '平台总览' }).waitFor();
    expect(await page.evaluate(() => document.cookie + JSON.stringify(localStorage))).not.toContain(
      portal.platform.management.token,
    );
    await page.context().close();
  });
});

describe('the pages', () => {
  it('show the worst platform first, and are found by name, kind and state', async () => {
    const { page } = await portal.newPage();
    await signIn(page, await portal.account('operator'));
    const names = page.locator('tbody th a');
    await names.first().waitFor();
    expect((await names.allInnerTexts()).map((name) => name.slice(0, 4))).toEqual(['<img', '某市教育', '国家中小']);
    await page.getByLabel('按名称或编号查找').fill('GOOD');
    expect(await names.allInnerTexts()).toEqual(['国家中小学智慧教育平台']);
    await page.getByLabel('按名称或编号查找').fill('');
    await page.getByRole('search').getByLabel('状态').selectOption('new');
    expect(await names.allInnerTexts()).toEqual(['某市教育服务平台']);
    await page.context().close();
  });

  it('speak English and go dark by a switch, and remember it', async () => {
    const { page } = await portal.newPage();
    await signIn(page, await portal.account('operator'));
    const html = page.locator('html');
    expect([await html.getAttribute('lang'), (await html.getAttribute('class')) ?? '']).toEqual(['zh-CN', '']);
    await page.getByLabel('语言').selectOption('en');
    await page.getByRole('heading', { name: 'Platforms' }).waitFor();
    await page.getByLabel('Appearance').selectOption('dark');
    await page.reload();
    await page.getByRole('heading', { name: 'Platforms' }).waitFor();
    expect([await html.getAttribute('lang'), await html.getAttribute('class'), await page.title()]).toEqual([
      'en',
      'dark',
      'Platforms · Smart education platform monitoring',
    ]);
    await page.context().close();
  });

  it('show an indicator with its trend, parts and records, and give all as CSV', async () => {
    const { page } = await portal.newPage();
    await signIn(page, await portal.account('operator'), 'platforms/good');
    await page.getByRole('button', { name: /^页面浏览次数/ }).click();
    await page.locator('.chart canvas').waitFor();
    await page.getByRole('button', { name: 'https://a.example/p2' }).click();
    const rows = page.locator('.records tbody tr');
    await rows.first().waitFor();
    const shown = await page.locator('.records').innerText();
    expect(shown).toContain('https://a.example/p2');
    expect(shown).not.toContain('https://a.example/p1');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 CSV' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain('t3-4-page-views');
    await page.getByLabel('截止日').fill('2020-01-01');
    await page.getByText('起始日不得晚于截止日').waitFor();
    await page.context().close();
  });

  it('are used by the keyboard: content is a Tab away, and a new page begins at its beginning', async () => {
    const { page } = await portal.newPage();
    await signIn(page, await portal.account('operator'));
    await page.reload();
    await page.getByRole('heading', { name: '平台总览' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.getByRole('link', { name: '申请与审批' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '申请与审批' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.context().close();
  });
});

describe('the catalogue', () => {
  it('is reviewed on its page: what was read is what is approved, and a return says why', async () => {
    const { page } = await portal.newPage();
    await signIn(page, await portal.account('reviewer'), 'catalogue');
    await page.getByRole('search').getByLabel('状态').selectOption('submitted');
    const row = page.getByRole('row').filter({ hasText: '待审核' });
    await row.getByRole('button', { name: '审核通过' }).click();
    const dialog = page.getByRole('dialog');
    // The platform changes it while the dialog is open.
    const [before] = portal.platform.catalogue.entries('hostile').filter(({ entity }) => entity === 'user');
    if (before === undefined) throw new Error('Expected an entry.');
    await portal.platform.store.note({ type: 'entry', entry: { ...before, version: before.version + 1 } });
    await dialog.getByRole('button', { name: '审核通过' }).click();
    await page.getByText('此条目已被修改，请重新核对').waitFor();
    await row.getByRole('button', { name: '退回' }).click();
    await dialog.getByRole('button', { name: '退回' }).click();
    await dialog.getByText('请说明理由').waitFor();
    await dialog.getByLabel('理由').fill('数据项不符');
    await dialog.getByRole('button', { name: '退回' }).click();
    await page.getByText('没有目录条目。').waitFor();
    const after = portal.platform.catalogue.entries('hostile').find(({ entity }) => entity === 'user');
    expect([after?.status, after?.reviews.at(-1)?.reason]).toEqual(['returned', '数据项不符']);
    // With what was taken off the list the authority's subscription ended.
    const left = portal.platform.catalogue.subscriptions('hostile');
    expect(left.map(({ direction }) => direction)).toEqual(['platform-to-authority']);
    await page.context().close();
  });

  it('and the ledger are as clean in English, for an operator, who gives up a subscription', async () => {
    const { page, complaints } = await portal.newPage();
    await readyForAxe(page.context());
    await signIn(page, await portal.account('operator'));
    await page.getByLabel('语言').selectOption('en');
    for (const [path, heading] of [
      ['infrastructure', 'Infrastructure'],
      ['catalogue', 'Catalogue'],
      ['platforms/hostile/catalogue', /onerror/],
    ] as const) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.waitForLoadState('networkidle');
      expect([path, await axeProblems(page)]).toEqual([path, []]);
      const chinese = (await page.locator('main').innerText()).match(/[一-鿿]+/g) ?? [];
      // What people wrote and are called is theirs.
      expect([path, chinese.filter((text) => !/国家中小学智慧教育平台|某市|李四|数据项不符/.test(text))]).toEqual([
        path,
        [],
      ]);
    }
    const again = { direction: 'authority-to-platform', platformId: 'hostile', entity: 'user' } as const;
    const subscribedTime = '2026-11-23T08:00:00.000+08:00';
    await portal.platform.store.note({
      type: 'subscription',
      subscription: { ...again, url: 'https://a.example/', subscribedTime },
    });
    await page.reload();
    await page.getByRole('button', { name: 'Give up Users' }).click();
    await page.getByText('Done', { exact: true }).waitFor();
    expect(portal.platform.catalogue.subscriptions('hostile').map(({ direction }) => direction)).toEqual([
      'platform-to-authority',
    ]);
    await page.goto('infrastructure');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain('ec-web-1');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('an application', () => {
  it('loses nothing that was typed: no network, the page loaded again, the session ended', async () => {
    const who = await portal.account('applicant');
    const { page } = await portal.newPage();
    await signIn(page, who, 'applications');
    await page.getByRole('button', { name: '新建申请' }).click();
    const name = page.getByLabel('平台名称');
    await name.fill('甲');
    await page.getByText(/^已保存到服务器/).waitFor();
    // Nothing is saved until the page has been loaded again: as soon as it can, it saves.
    await page.route('**/applications/**', (route) =>
      route.request().method() === 'GET' ? route.continue() : route.abort(),
    );
    await name.fill('甲乙');
    await page.getByText('无法连接运行监测平台，正在重试').waitFor();
    await page.getByText('尚未保存到服务器；已保留在本浏览器中').waitFor();
    await page.reload();
    await page.getByText('已恢复此浏览器中尚未保存到服务器的内容').waitFor();
    expect(await name.inputValue()).toBe('甲乙');
    await page.unroute('**/applications/**');
    await page.context().clearCookies();
    await name.fill('甲乙丙');
    const dialog = page.getByRole('dialog', { name: '登录已失效' });
    await dialog.getByLabel('用户名').fill(who.name);
    await dialog.getByLabel('口令', { exact: true }).fill(who.password);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await name.inputValue()).toBe('甲乙丙');
    // Without anything being pressed.
    await page.getByText(/^已保存到服务器/).waitFor();
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText(/还有 \d+ 处需要填写或更正/).waitFor();
    expect(await page.locator('.field-bad, .group > .problem').count()).toBeGreaterThan(3);
    await page.context().close();
  });

  it('that somebody else moved meanwhile is shown as it stands', async () => {
    const applicant = await portal.apiOf('applicant');
    const one = (await applicant('POST', '/applications', { content: completeContent })) as { applicationId: string };
    const path = `/applications/${one.applicationId}`;
    await applicant('POST', `${path}/transitions`, { action: 'submit' }, 1);
    const { page } = await portal.newPage();
    await signIn(page, await portal.account('reviewer'), path.slice(1));
    await page.getByRole('button', { name: '开始审核' }).waitFor();
    const other = await portal.apiOf('administrator');
    const { version } = (await other('GET', path)) as { version: number };
    await other('POST', `${path}/transitions`, { action: 'take' }, version);
    await page.getByRole('button', { name: '开始审核' }).click();
    await page.getByText('在您操作之前，此申请已被他人更新').waitFor();
    await page.getByText('审核中').first().waitFor();
    expect(await page.getByRole('button', { name: '开始审核' }).count()).toBe(0);
    await page.context().close();
  });
});
