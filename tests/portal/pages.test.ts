import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeProblems, readyForAxe } from './axeProblems.ts';
import { completeContent } from './completeContent.ts';
import { hostileName } from './hostile/hostileName.ts';
import { sendHostileBeacons } from './hostile/sendHostileBeacons.ts';
import { sendHostile } from './hostile/sendHostile.ts';
import type { HostileSent } from './hostile/sendHostile.ts';
import { openPortal } from './openPortal.ts';
import type { OpenedPortal } from './openPortal.ts';
import { signIn } from './signIn.ts';
import { takePicture } from './takePicture.ts';

/** Every page: what it is opened by, its heading, what is opened on it. */
const pages = [
  { name: 'overview', path: '', heading: '平台总览' },
  { name: 'platform-of-every-field', path: 'platforms/EVERY', heading: /onerror/ },
  { name: 'application-of-every-field', path: 'applications/FILLED', heading: /onerror/ },
  { name: 'form-of-every-field', path: 'applications/FILLED/form', heading: '申请表' },
  { name: 'order-of-every-field', path: 'applications/FILLED/order', heading: '检测委托书' },
  { name: 'application-withdrawn', path: 'applications/WITHDRAWN', heading: /./ },
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

/** What nobody is shown: secrets, and what only the machinery needs. */
const hidden =
  /credentials|password|secret|token$|\/user$|\/database$|\/schema$|\/url$|\/platformIds|refuseSignUp|validateApplication/;

interface Application {
  readonly applicationId: string;
  readonly version: number;
}

let portal: OpenedPortal;
let sent: HostileSent;
const ids = { ID: '', DISPATCHED: '', EVERY: '', FILLED: '', WITHDRAWN: '' };
beforeAll(async () => {
  portal = await openPortal();
  const { name } = await portal.account('administrator');
  const asked = {
    name,
    displayName: hostileName.slice(0, 90),
    unit: `某市电化教育馆 ${hostileName}`,
    note: hostileName,
  };
  const given = { ...asked, telephone: '010 1234 5678', password: 'a password of my own' };
  const { status } = await portal.asNobody('POST', '/sign-ups', given);
  if (status !== 202) throw new Error(`Expected a sign-up to be taken, but it was answered with ${status}.`);
  sent = await sendHostile(portal);
  const applicant = await portal.apiOf('applicant');
  const reviewer = await portal.apiOf('administrator');
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
  [ids.EVERY, ids.FILLED, ids.WITHDRAWN] = [sent.platformId, sent.applicationId, sent.withdrawnId];
}, 120_000);
afterAll(() => portal.close());

it('every text that a request takes is stored or refused in words, whatever it says', () => {
  expect(sent.fields.length).toBeGreaterThan(200);
  expect(sent.unanswered).toEqual([]);
});

it('every page in both appearances, languages and widths breaks no rule of WCAG 2.2 AA nor its policy, and runs nothing of a stranger', async () => {
  const { page, complaints } = await portal.newPage();
  const found: unknown[] = [];
  const seen = new Set<string>();
  page.on('request', (request) => {
    if (!request.url().startsWith(portal.platform.url) && !/^(?:data|blob):/.test(request.url()))
      found.push(request.url());
  });
  await readyForAxe(page.context());
  const choose = (language: string): Promise<void> =>
    // Whatever dialog lies over it.
    page.evaluate((wanted) => {
      const select = [...document.querySelectorAll('select')].find((one) => one.querySelector('option[value="zh-CN"]'));
      if (select === undefined) throw new Error('Expected a choice of languages.');
      select.value = wanted;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, language);
  const look = async (name: string): Promise<void> => {
    const problems = async (how: string, rules?: readonly string[]): Promise<void> => {
      found.push(...(await axeProblems(page, rules)).map((problem) => `${name}, ${how}: ${problem}`));
    };
    const measure = async (how: string): Promise<void> => {
      const [stolen, wide, text] = await page.evaluate(
        () =>
          [
            'stolen' in globalThis,
            document.documentElement.scrollWidth > document.documentElement.clientWidth,
            `${document.body.innerText} ${Array.from(document.querySelectorAll('input, textarea'), (one) => (one as HTMLInputElement).value).join(' ')}`,
          ] as const,
      );
      if (stolen || wide) found.push({ name, how, stolen, wide });
      for (const [mark] of text.matchAll(/m\d+m/g)) seen.add(mark);
    };
    const picture = (how: string) => takePicture(page, `${name}-${how}`);
    // What is folded away is looked at, too; the description of the interface alone is too long for that.
    await page.evaluate(() => {
      const folded = document.querySelectorAll('details');
      if (folded.length < 50) for (const one of folded) one.open = true;
    });
    await problems('light');
    await measure('light');
    await picture('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html.dark').waitFor();
    // Colours that change by and by are what they will be.
    await page.evaluate(async () => {
      const passing = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(passing.map(({ finished }) => finished));
    });
    await problems('dark', ['color-contrast']);
    await picture('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 900 });
    await problems('phone', ['target-size', 'scrollable-region-focusable']);
    await measure('phone');
    await picture('phone');
    await choose('en');
    await page.locator('html[lang=en]').waitFor();
    await measure('phone in English');
    await problems('English', [
      'label',
      'button-name',
      'link-name',
      'select-name',
      'aria-dialog-name',
      'html-lang-valid',
    ]);
    await choose('zh-CN');
    await page.locator('html[lang=zh-CN]').waitFor();
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  await page.goto('');
  await page.getByRole('heading', { name: '登录' }).waitFor();
  await look('sign-in');
  await page.getByRole('button', { name: '注册申请人账号' }).click();
  await page.getByRole('button', { name: '提交注册' }).click();
  await page.getByText('请填写此项').first().waitFor();
  await look('sign-up');
  await page.getByRole('button', { name: '返回登录' }).click();
  await signIn(page, sent.account);
  const visit = async (one: (typeof pages)[number]): Promise<void> => {
    await page.goto(one.path.replace(/[A-Z]{2,}/, (id) => ids[id as keyof typeof ids]));
    await page.getByRole('heading', { level: 1, name: one.heading }).waitFor();
    await page.waitForLoadState('networkidle');
    if ('open' in one && one.name === 'api')
      await page.locator('summary').filter({ hasText: one.open }).first().click();
    else if ('open' in one) {
      await page.getByRole('button', { name: one.open }).click();
      await page.locator('.chart canvas').waitFor();
    }
    if (one.name === 'live-beacons') {
      await sendHostileBeacons(portal.platform.url, 'k3');
      await page.locator('table.cards tbody tr').first().waitFor();
    }
    // What somebody deals with is no longer among what is open.
    if (one.name === 'platform-alerts') {
      await page.locator('main').getByLabel('状态', { exact: true }).selectOption({ label: '全部' });
      await page.locator('article.panel').first().waitFor();
    }
    if ('press' in one) await page.getByRole('button', { name: one.press }).first().click();
    await look(one.name);
  };
  page.setDefaultTimeout(30_000);
  // One that does not come is told with what is amiss of the others.
  for (const one of pages) await visit(one).catch((error: unknown) => void found.push(`${one.name}: ${String(error)}`));
  const unseen = [...sent.marks]
    .filter(([mark, field]) => !seen.has(mark) && !hidden.test(field))
    .map(([, field]) => field);
  expect({ found, complaints, unseen }).toEqual({ found: [], complaints: [], unseen: [] });
  await page.context().close();
}, 600_000);
