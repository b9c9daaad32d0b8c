import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { delimiter } from 'node:path';
import type * as Package from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';
import { optionalPackage } from '../../../fixtures/starting/optionalPackage.ts';
import { ownerVariable } from '../../../fixtures/leftovers/ownerVariable.ts';
import { createTemporaryDirectory } from '../../../fixtures/starting/createTemporaryDirectory.ts';
import { StartError } from '../../../fixtures/starting/startError.ts';
import { startSeconds } from '../../../fixtures/starting/startSeconds.ts';
import { startWithin } from '../../../fixtures/starting/startWithin.ts';
import { whenProcessEnds } from '../../../fixtures/starting/whenProcessEnds.ts';
import type { Localized } from '../../../spec/localized.ts';
import { confinement } from '../confining/confinement.ts';
import { chromiumBinary } from './chromiumBinary.ts';
import { noteProfile } from './noteProfile.ts';

const what = { 'zh-CN': 'Chromium 浏览器', en: 'Chromium' };

/** What the browser itself complained of, in a driver's account of many lines. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const lines = error.message.split('\n').map((line) => line.replace(/^.*\[err\] /, '[err] ').trim());
  return (lines.find((line) => line.startsWith('[err] ')) ?? lines[0] ?? '').replace('[err] ', '').slice(0, 300);
};

const lacksLibraries = (error: unknown): boolean => error instanceof Error && error.message.includes('shared librar');

/** Chromium as it was started. */
export interface LaunchedChromium {
  readonly browser: Browser;
  /** Why its pages run without its sandbox; undefined: they run in it. */
  readonly unsandboxed?: Localized;
}

const unsandboxed: Localized = {
  'zh-CN':
    'Chromium 未能启用沙箱：被检测平台的页面在浏览器的完整权限下运行。系统须允许用户命名空间（容器：放行 unshare），或改用普通用户运行、使用 --browser=jsdom。',
  en: 'Chromium runs without its sandbox: the pages of the platform have all the rights of the browser. Let the system grant user name spaces (containers: allow unshare), run as an ordinary user, or use --browser=jsdom.',
};

/** What a browser needs of the environment; what else stands there, keys for instance, is not for it. */
const needed = /^(?:PATH|HOME|USER|LANG|LC_.*|TZ|TMPDIR|LD_LIBRARY_PATH|FONTCONFIG_.*|XDG_.*|DISPLAY|WAYLAND_DISPLAY)$/;

/**
 * Root has no sandbox in Chromium: it refuses. In a user name space root is somebody else, with the same files and without
 * rights, and there the sandbox is to be had. Undefined where the system has none.
 */
const confinedExecutable = async (executable: string): Promise<string | undefined> => {
  const words = confinement('identity');
  if (words.length === 0) return undefined;
  const script = `${executable}-confined`;
  const quoted = [...words, executable].map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  // Three kinds examined at once start three browsers of one process.
  const aside = `${script}-${randomUUID()}`;
  await writeFile(aside, `#!/bin/sh\nexec ${quoted} "$@"\n`, { mode: 0o700 });
  await rename(aside, script);
  return script;
};

const launch = async (words: readonly string[], signal: AbortSignal, directory: string): Promise<LaunchedChromium> => {
  const { chromium: playwright } = optionalPackage<typeof Package>('playwright-core');
  const { executable, libraries, fonts } = await chromiumBinary(signal);
  const lent = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: fonts };
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => needed.test(name)));
  const environment = { ...lent, ...own, ...ownerVariable() };
  const { LD_LIBRARY_PATH: path } = process.env;
  const withLibraries = {
    ...environment,
    LD_LIBRARY_PATH: path === undefined ? libraries : `${path}${delimiter}${libraries}`,
  };
  const begin = async (file: string, chromiumSandbox: boolean): Promise<Browser> => {
    const options: LaunchOptions = {
      env: environment,
      executablePath: file,
      artifactsDir: directory,
      args: words.filter((word) => word !== '--no-sandbox'),
      headless: true,
      timeout: startSeconds() * 1_000,
      // What ends a run is for the command to decide; the browser goes with the process in any case.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      chromiumSandbox,
    };
    try {
      return await playwright.launch(options);
    } catch (error) {
      if (signal.aborted || !lacksLibraries(error)) throw error;
      return playwright.launch({ ...options, env: withLibraries });
    }
  };
  const sandboxed = process.getuid?.() === 0 ? await confinedExecutable(executable) : executable;
  if (sandboxed !== undefined) {
    try {
      return { browser: await begin(sandboxed, true) };
    } catch (error) {
      if (signal.aborted) throw error;
      // Then without, and it is said.
    }
  }
  return { browser: await begin(executable, false), unsandboxed };
};

const noted = new Set<string>();

/** What the browser and its driver put on the disk goes with the browser, with this process, or where that is killed with the next. */
const launchWithDirectory = async (words: readonly string[], signal: AbortSignal): Promise<LaunchedChromium> => {
  const directory = createTemporaryDirectory('browser', 'disk');
  const remove = (): void => rmSync(directory, { recursive: true, force: true });
  const callOff = whenProcessEnds(remove);
  const end = (): void => {
    callOff();
    remove();
  };
  // From its first moment: what is killed while it starts leaves as much.
  const noting = setInterval(() => noteProfile(directory, noted), 20);
  try {
    const launched = await launch(words, signal, directory);
    noteProfile(directory, noted);
    launched.browser.once('disconnected', end);
    return launched;
  } catch (error) {
    end();
    throw error;
  } finally {
    clearInterval(noting);
  }
};

/**
 * Starts Chromium with these arguments, in its sandbox wherever the system allows one. A system that lacks its libraries, or
 * has no fonts, is lent those of the package.
 * @throws StartError when it does not start, or not in time.
 */
export const launchChromium = (words: readonly string[]): Promise<LaunchedChromium> =>
  startWithin({
    what,
    code: 'HEYAN_BROWSER_START',
    start: (signal) =>
      launchWithDirectory(words, signal).catch((error: unknown) => {
        if (error instanceof StartError && error.code === 'HEYAN_PACKAGE_MISSING') throw error;
        const reason =
          error instanceof StartError ? error.localized : { 'zh-CN': reasonOf(error), en: reasonOf(error) };
        throw new StartError(
          'HEYAN_BROWSER_START',
          {
            'zh-CN': `${what['zh-CN']}未能启动：${reason['zh-CN']}`,
            en: `${what.en} did not start: ${reason.en}`,
          },
          { cause: error },
        );
      }),
    discard: ({ browser }) => browser.close(),
  });
