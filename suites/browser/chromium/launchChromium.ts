import { existsSync, rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';
import { ownerVariable } from '../../../fixtures/leftovers/ownerVariable.ts';
import { createTemporaryDirectory } from '../../../fixtures/starting/createTemporaryDirectory.ts';
import { StartError } from '../../../fixtures/starting/startError.ts';
import { startSeconds } from '../../../fixtures/starting/startSeconds.ts';
import { startWithin } from '../../../fixtures/starting/startWithin.ts';
import { whenProcessEnds } from '../../../fixtures/starting/whenProcessEnds.ts';
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

const launch = async (words: readonly string[], signal: AbortSignal, directory: string): Promise<Browser> => {
  const { executable, libraries, fonts } = await chromiumBinary(signal);
  const lent = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: fonts };
  const environment = { ...lent, ...process.env, ...ownerVariable() };
  const options: LaunchOptions = {
    env: environment,
    executablePath: executable,
    artifactsDir: directory,
    args: [...words],
    headless: true,
    timeout: startSeconds() * 1_000,
    // What ends a run is for the command to decide; the browser goes with the process in any case.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Root has no user namespaces to sandbox in; elsewhere the sandbox is used where the system allows it.
    chromiumSandbox: process.getuid?.() !== 0,
  };
  const begin = (more: LaunchOptions): Promise<Browser> => playwright.launch({ ...options, ...more });
  const { LD_LIBRARY_PATH: path } = process.env;
  const withLibraries = {
    env: { ...environment, LD_LIBRARY_PATH: path === undefined ? libraries : `${path}${delimiter}${libraries}` },
  };
  try {
    return await begin({});
  } catch (first) {
    const more: LaunchOptions = lacksLibraries(first) ? withLibraries : {};
    if (signal.aborted) throw first;
    try {
      if (lacksLibraries(first)) return await begin(more);
    } catch {
      // Then without a sandbox too.
    }
    if (options.chromiumSandbox === false) throw first;
    return begin({ ...more, chromiumSandbox: false });
  }
};

const noted = new Set<string>();

/** What the browser and its driver put on the disk goes with the browser, with this process, or where that is killed with the next. */
const launchWithDirectory = async (words: readonly string[], signal: AbortSignal): Promise<Browser> => {
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
    const browser = await launch(words, signal, directory);
    noteProfile(directory, noted);
    browser.once('disconnected', end);
    return browser;
  } catch (error) {
    end();
    throw error;
  } finally {
    clearInterval(noting);
  }
};

/**
 * Starts Chromium with these arguments. A system that lacks its libraries, or has no fonts, is lent those of the package.
 * @throws StartError when it does not start, or not in time.
 */
export const launchChromium = (words: readonly string[]): Promise<Browser> =>
  startWithin({
    what,
    code: 'HEYAN_BROWSER_START',
    start: (signal) =>
      launchWithDirectory(words, signal).catch((error: unknown) => {
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
    discard: (browser) => browser.close(),
  });
