import type { Browser, Page } from 'playwright-core';
import type { Role } from '../../mocks/monitoring-platform/accounts/contract/role.ts';
import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import type { MonitoringPlatformOptions } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { launchChromium } from '../../suites/browser/chromium/launchChromium.ts';
import { fillPlatforms } from './fillPlatforms.ts';

export interface OpenedPortal {
  readonly platform: MonitoringPlatform;
  readonly browser: Browser;
  /** A page of nobody, with what its console and its policy complained of. */
  readonly newPage: (options?: {
    readonly dark?: boolean;
    readonly width?: number;
    /** Without the policy of the pages, so that nothing but their escaping keeps a stranger's script from running. */
    readonly unguarded?: boolean;
  }) => Promise<Visited>;
  /** A new account with a password of its own, which has signed in before. */
  readonly account: (role: Role) => Promise<{ readonly name: string; readonly password: string }>;
  /** Asks the API as a new account of this role; the answer's body. */
  readonly apiOf: (role: Role) => Promise<Api>;
  /** Asks the API as nobody, whatever it answers. */
  readonly asNobody: Api['status'];
  readonly close: () => Promise<void>;
}

export interface Api {
  readonly account: { readonly name: string; readonly password: string };
  (method: string, path: string, body?: object, version?: number): Promise<unknown>;
  /** Whatever it answers. */
  readonly status: (
    method: string,
    path: string,
    body?: unknown,
    version?: number,
  ) => Promise<{ readonly status: number; readonly answer: Readonly<Record<string, unknown>> }>;
}

export interface Visited {
  readonly page: Page;
  readonly complaints: string[];
}

let made = 0;

/** A monitoring platform with three platforms, or `empty`, and its pages as built, and a browser to look at them. */
export const openPortal = async ({
  empty = false,
  ...options
}: Pick<MonitoringPlatformOptions, 'runSuite' | 'administratorSecondStep'> & {
  readonly empty?: boolean;
} = {}): Promise<OpenedPortal> => {
  const platform = await startMonitoringPlatform({
    administratorSecondStep: 'offered',
    ...options,
    passwordCost: { logN: 4, r: 8, p: 1 },
    notifications: { networks: ['127.0.0.0/8'] },
  });
  if (!empty) await fillPlatforms(platform, Date.now());
  const { browser } = await launchChromium([]);
  const send = (method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${platform.url}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const told = async (response: Response) => {
    const text = await response.text();
    const answer = (text.startsWith('{') ? JSON.parse(text) : {}) as Readonly<Record<string, unknown>>;
    return { status: response.status, answer };
  };
  const ifMatch = (version: number | undefined): Readonly<Record<string, string>> =>
    version === undefined ? {} : { 'if-match': `"${version}"` };
  const ask = async (method: string, path: string, body?: object, headers: Readonly<Record<string, string>> = {}) => {
    const response = await send(method, path, body, headers);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    const answer = (await response.json()) as Readonly<Record<string, unknown>>;
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { answer, headers: { cookie, 'x-csrf-token': String(answer['csrfToken']) } };
  };
  /** With its password changed already. */
  const signedIn = async (role: Role) => {
    const name = `${role}-${(made += 1)}`;
    const nobody = { actor: null, address: '' } as const;
    const { oneTimePassword } = await platform.accounts.create(nobody, { name, displayName: `张三 ${name}`, role });
    const password = `a long password ${made}`;
    const first = await ask('POST', '/session', { name, password: oneTimePassword });
    const change = { current: oneTimePassword, new: password };
    const { headers } = await ask('POST', '/session/password', change, first.headers);
    return { name, password, headers };
  };
  return {
    platform,
    browser,
    newPage: async ({ dark = false, width = 1280, unguarded = false } = {}) => {
      const context = await browser.newContext({
        bypassCSP: unguarded,
        colorScheme: dark ? 'dark' : 'light',
        viewport: { width, height: 900 },
        timezoneId: 'America/New_York',
        baseURL: `${platform.url}/portal/`,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      const complaints: string[] = [];
      page.on('console', (message) => {
        // What the monitoring platform refuses the browser notes as an error of loading.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      return { page, complaints };
    },
    account: async (role) => {
      const { name, password } = await signedIn(role);
      return { name, password };
    },
    apiOf: async (role) => {
      const { headers, name, password } = await signedIn(role);
      const api = async (method: string, path: string, body?: object, version?: number): Promise<unknown> =>
        (await ask(method, path, body, { ...headers, ...ifMatch(version) })).answer;
      const status: Api['status'] = async (method, path, body, version) =>
        told(await send(method, path, body, { ...headers, ...ifMatch(version) }));
      return Object.assign(api, { status, account: { name, password } });
    },
    asNobody: async (method, path, body) => told(await send(method, path, body)),
    close: async () => {
      await browser.close();
      await platform.close();
    },
  };
};
