import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { allDialects } from '../../spec/front-database/allDialects.ts';
import { frontDatabaseScript } from '../../spec/front-database/frontDatabaseScript.ts';
import type { Language } from '../../spec/localized.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { loadProfile } from '../../spec/profiles/loadProfile.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { OutputError } from '../../reports/outputError.ts';
import type { CommandInput } from './command.ts';
import type { ExitCode } from '../console/exitCode.ts';
import type { CommandLine } from '../line/parseCommandLine.ts';

const remark: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': [
    '被测接入平台的说明；平台自行发布的接入信息文档中已有的内容可以省略。',
    '密钥与口令请放在环境变量中：HEYAN_APP_KEY、HEYAN_ENCRYPTION_KEY、HEYAN_SIGNATURE_KEY，HEYAN_EXCHANGE_USER、HEYAN_EXCHANGE_PASSWORD，HEYAN_CONTROL_TOKEN。',
    '资源 resource · 服务 service · 管理 management',
    '声明（docs/integrate.zh-CN.md 第 7 节）：采用取值配置的全部取值，或给出自有取值，或逐项答复的一致性声明（heyan ics init）',
    '只能以声明答复的条款要求，以及暂时接受的问题',
    '所选的采集方式（5.2）；第 7 章对未列出方式的要求不适用',
    '前置数据库（7.3）',
    '检测控制：仅用于测试环境；不提供则只观察，相应项目保持“未能检测”',
  ],
  en: [
    'The access platform to examine. What its own access information document says may be left out.',
    'Keep keys and passwords in the environment: HEYAN_APP_KEY, HEYAN_ENCRYPTION_KEY, HEYAN_SIGNATURE_KEY, HEYAN_EXCHANGE_USER, HEYAN_EXCHANGE_PASSWORD, HEYAN_CONTROL_TOKEN.',
    'resource · service · management',
    'Declaring (docs/integrate.md, section 7): adopt every value of the profile, state own ones, or answer item by item (heyan ics init)',
    'What can only be attested, and findings accepted for now',
    'Collection methods chosen (5.2); what chapter 7 asks of the others is not applicable',
    'Front database (7.3)',
    'Control, for test installations only; without it the suite only observes, and what needs it stays inconclusive',
  ],
};

/** Whether a file of this directory could import it; `npx heyan init` in an empty folder runs what lies elsewhere. */
const importable = (directory: string): boolean => {
  try {
    createRequire(join(directory, 'heyan.config.ts')).resolve('heyan');
    return true;
  } catch {
    return false;
  }
};

const configText = (language: Language, url: string, imported: boolean): string => {
  const [about, secrets, kinds, declaring, attesting, methods, database, control] = remark[language];
  const [head, open, close] = imported
    ? ["import { defineTarget } from 'heyan';\n\n", 'defineTarget(', ')']
    : ['', '', ''];
  return `${head}// ${about}
// ${secrets}
export default ${open}{
  url: ${JSON.stringify(url)},
  // platformId: '…',
  // ${kinds}
  // kind: 'resource',
  // ${declaring}
  // adopts: { id: 'reference', version: '1' },
  // values: { 'exchange.tables.change-log': 'ops_log' },
  // ics: 'ics.json',
  // ${attesting}
  // attestations: [],
  // waivers: 'waivers.json',
  // ${methods}
  // methods: ['beacon', 'interface', 'exchange'],
  // pages: { home: '/', others: [] },
  // interfaces: { urls: { 'site-column': '/api/v1/site-columns', resource: '/api/v1/resources', user: '/api/v1/users' } },
  // ${database}
  // frontDatabase: { type: 'postgresql', host: '127.0.0.1', port: 5432, database: 'exchange', schema: 'exchange' },
  // ${control}
  // control: { url: '/control' },
}${close};
`;
};

/** The script of a front database, for the product that `--front-database` names. */
const script = async (line: CommandLine, dialect: string): Promise<string> => {
  const platform = line.text('platform') ?? 'resource';
  const kind = [...platformKinds, 'all' as const].find((one) => one === platform);
  if (kind === undefined)
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': '--platform 应为 resource | service | management，教育管理部门自己的前置数据库为 all。',
      en: '--platform expects resource | service | management, or all for the authority’s own front database.',
    });
  const text = frontDatabaseScript({ dialect, kind, profile: await loadProfile(line.text('profile')) });
  if (text !== undefined) return text;
  const known = Object.keys(allDialects).join(' | ');
  throw new UsageError('HEYAN_FLAG_VALUE', {
    'zh-CN': `--front-database 应为 ${known}，实为 ${dialect}。`,
    en: `--front-database expects ${known}, but got ${dialect}.`,
  });
};

/** `heyan init`: writes a heyan.config.ts to fill in, never over an existing one; with `--front-database=PRODUCT` prints the script that makes a front database. */
export const initCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  const dialect = line.text('front-database');
  if (dialect !== undefined) {
    output.print((await script(line, dialect)).trimEnd());
    return 0;
  }
  const file = join(process.cwd(), 'heyan.config.ts');
  if (existsSync(file))
    throw new UsageError('HEYAN_FILE_EXISTS', {
      'zh-CN': `${file} 已存在，未作改动。`,
      en: `${file} exists already; nothing was changed.`,
    });
  try {
    writeFileSync(
      file,
      configText(language, line.text('target') ?? 'https://our.platform', importable(process.cwd())),
      { flag: 'wx' },
    );
  } catch (error) {
    throw error instanceof Error ? new OutputError(process.cwd(), error) : error;
  }
  output.print(file);
  return 0;
};
