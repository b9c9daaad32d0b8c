import type { Command } from './command.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { runFlags } from '../line/runFlags.ts';

/** Every command by its word, in the order of the help. What a command needs is loaded when it runs. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    'run',
    {
      usage:
        '--target=URL | --targets=FILE | --reference | --monitoring-platform=URL [--only=ID,…] [--only-failed] [--watch]',
      summary: {
        'zh-CN': '检测一个接入平台（您的平台，或随附的参考接入平台），或一个运行监测平台',
        en: 'Examine an access platform (yours, or the reference one), or a monitoring platform',
      },
      flags: [...runFlags, 'watch', 'baseline', 'wait-for', 'targets', 'parallel'],
      run: async (input) => {
        if (input.line.on('targets')) return (await import('./batchCommand.ts')).batchCommand(input);
        if (input.line.on('parallel'))
          throw new UsageError('HEYAN_TARGETS_AND_TARGET', {
            'zh-CN': '--parallel 只能与 --targets 一同使用。',
            en: '--parallel goes together with --targets only.',
          });
        if (input.line.on('watch')) return (await import('./watchCommand.ts')).watchCommand(input);
        // A line that is refused is refused before all that a run needs is loaded.
        const { runSettings } = await import('../line/runSettings.ts');
        const { withOnlyFailed } = await import('../line/withOnlyFailed.ts');
        const settings = withOnlyFailed(await runSettings(input.line, process.cwd()), input.line, process.cwd());
        const giveBack = await (await import('../running/serverAhead.ts')).serverAhead(settings);
        try {
          return await (await import('../pipeline/runInPipeline.ts')).runInPipeline(input, settings);
        } finally {
          await giveBack();
        }
      },
    },
  ],
  [
    'monitor',
    {
      usage: '[--port=NUMBER] [--warehouse=DIRECTORY] [--demo] [--fault=ID|list]',
      summary: { 'zh-CN': '启动参考运行监测平台', en: 'Start the reference monitoring platform' },
      flags: [
        'port',
        'host',
        'collectors',
        'collector-port',
        'warehouse',
        'store',
        'store-key',
        'trusted-proxies',
        'notify-networks',
        'public-host',
        'authority-database',
        'catalogue-review',
        'sign-up',
        'token',
        'profile',
        'demo',
        'fault',
        'lang',
      ],
      run: async (input) => (await import('./monitorCommand.ts')).monitorCommand(input),
    },
  ],
  [
    'access-platform',
    {
      usage: '[--platform=KIND] [--port=NUMBER] [--fault=ID] [--hostile=NAME|list]',
      summary: { 'zh-CN': '启动参考接入平台', en: 'Start the reference access platform' },
      flags: ['platform', 'port', 'host', 'fault', 'hostile', 'front-database', 'seed', 'scale', 'profile', 'lang'],
      run: async (input) => (await import('./accessPlatformCommand.ts')).accessPlatformCommand(input),
    },
  ],
  [
    'cloud-management',
    {
      usage: '[--platform-id=ID,…] [--port=NUMBER]',
      summary: {
        'zh-CN': '启动参考多云管理平台（表 1）',
        en: 'Start the reference multi-cloud management platform (table 1)',
      },
      flags: ['platform-id', 'port', 'host', 'token', 'lang'],
      run: async (input) => (await import('./cloudManagementCommand.ts')).cloudManagementCommand(input),
    },
  ],
  [
    'cyber-security',
    {
      usage: '[--platform-id=ID,…] [--port=NUMBER]',
      summary: {
        'zh-CN': '启动参考网络安全工作管理平台（表 7）',
        en: 'Start the reference cyber-security management platform (table 7)',
      },
      flags: ['platform-id', 'port', 'host', 'token', 'seed', 'lang'],
      run: async (input) => (await import('./cyberSecurityCommand.ts')).cyberSecurityCommand(input),
    },
  ],
  [
    'probe',
    {
      usage: '[--platform-id=ID] [--page=URL,…] [--eve=FILE|-]',
      summary: {
        'zh-CN': '启动参考探针：请求页面、读取攻击流量（表 1、表 7）',
        en: 'Start the reference probe: requests pages, reads attack traffic (tables 1 and 7)',
      },
      flags: ['platform-id', 'page', 'every', 'eve', 'address', 'port', 'host', 'token', 'lang'],
      readsInput: true,
      run: async (input) => (await import('./probeCommand.ts')).probeCommand(input),
    },
  ],
  [
    'list',
    {
      usage: 'requirements|checks|indicators|quantities|faults [--json]',
      summary: {
        'zh-CN': '列出条款要求、检查、采集指标、表外数量或缺陷样本',
        en: 'List requirements, checks, indicators, quantities beside them, or faults',
      },
      positionals: 1,
      flags: ['json', 'lang'],
      run: async (input) => (await import('./listCommand.ts')).listCommand(input),
    },
  ],
  [
    'explain',
    {
      usage: 'ID',
      summary: {
        'zh-CN': '说明一条要求、检查、指标、缺陷样本、条款或错误代码',
        en: 'Explain a requirement, check, indicator, fault, clause or error code',
      },
      positionals: 1,
      flags: ['lang'],
      run: async (input) => (await import('./explainCommand.ts')).explainCommand(input),
    },
  ],
  [
    'doctor',
    {
      usage: '[--json]',
      summary: { 'zh-CN': '检查本机环境', en: 'Examine this machine' },
      flags: ['json', 'lang'],
      run: async (input) => (await import('./doctorCommand.ts')).doctorCommand(input),
    },
  ],
  [
    'init',
    {
      usage: '[--target=URL] [--front-database=PRODUCT]',
      summary: {
        'zh-CN': '在当前目录生成 heyan.config.ts，或前置数据库的建库脚本',
        en: 'Write a heyan.config.ts here, or the script of a front database',
      },
      flags: ['target', 'front-database', 'platform', 'profile', 'lang'],
      run: async (input) => (await import('./initCommand.ts')).initCommand(input),
    },
  ],
  [
    'ics',
    {
      usage: 'init [--platform=KIND] [--out=FILE] | check FILE | show FILE|--target=URL',
      summary: {
        'zh-CN': '生成、核对或显示实现一致性声明',
        en: 'Write, check or show an implementation conformance statement',
      },
      flags: ['platform', 'target', 'config', 'profile', 'out', 'json', 'lang'],
      positionals: 2,
      run: async (input) => (await import('./icsCommand.ts')).icsCommand(input),
    },
  ],
  [
    'simulate',
    {
      usage: '[--collector=URL] [--visitors=NUMBER] | --events=NUMBER [--warehouse=URL]',
      summary: {
        'zh-CN': '模拟行程已知的访客，并给出应有的指标值',
        en: 'Simulate visitors with a known itinerary, and tell what the indicators must say',
      },
      flags: [
        'collector',
        'app-key',
        'visitors',
        'rate',
        'events',
        'days',
        'warehouse',
        'seed',
        'out',
        'profile',
        'lang',
      ],
      run: async (input) => (await import('./simulateCommand.ts')).simulateCommand(input),
    },
  ],
  [
    'replay',
    {
      usage: 'CHECK [--exchange=NUMBER]',
      summary: {
        'zh-CN': '按上次运行的条件重放一项检查，或只重发其中一次交互',
        en: 'Run one check again as the last run made it, or send one exchange of it again',
      },
      positionals: 1,
      flags: ['exchange', 'out', 'config', 'profile', 'waivers', 'front-database', 'json', 'lang'],
      run: async (input) => (await import('./replayCommand.ts')).replayCommand(input),
    },
  ],
  [
    'order',
    {
      usage: 'init [--platform=KIND] [--out=FILE] | check FILE',
      summary: { 'zh-CN': '生成或核对检测委托书', en: 'Write or check the order of an examination' },
      positionals: 2,
      flags: ['platform', 'out', 'lang'],
      run: async (input) => (await import('./orderCommand.ts')).orderCommand(input),
    },
  ],
  [
    'keys',
    {
      usage:
        'create --name=LABORATORY [--algorithm=sm2] [--until=DAY] [--out=FILE] | trust KEY… [--timestamp-certificate=FILE] [--out=FILE]',
      summary: {
        'zh-CN': '生成签名密钥，或由密钥写出信任列表',
        en: 'Make a signing key, or a trust list of keys',
      },
      positionals: 20,
      flags: ['algorithm', 'name', 'until', 'timestamp-certificate', 'out', 'lang'],
      run: async (input) => (await import('./keysCommand.ts')).keysCommand(input),
    },
  ],
  [
    'certify',
    {
      usage:
        '--order=FILE|--surveillance=PACKAGE --key=FILE,… --target=URL|--reference [--repeat=3] [--timestamp-server=URL]',
      summary: {
        'zh-CN': '检测、出具检测报告，并在符合时生成签名的认证包',
        en: 'Examine, write the test report and, where it conforms, a signed certification package',
      },
      flags: [
        'order',
        'surveillance',
        'key',
        'repeat',
        'timestamp-server',
        'timestamp-certificate',
        'target',
        'reference',
        'config',
        'platform',
        'fault',
        'only',
        'waivers',
        'front-database',
        'browser',
        'profile',
        'out',
        'json',
        'lang',
      ],
      run: async (input) => {
        const { runSettings } = await import('../line/runSettings.ts');
        const settings = await runSettings(input.line, process.cwd());
        return input.line.on('surveillance')
          ? (await import('./surveillanceCommand.ts')).surveillanceCommand(input, settings)
          : (await import('./certifyCommand.ts')).certifyCommand(input, settings);
      },
    },
  ],
  [
    'verify',
    {
      usage: 'PACKAGE|BADGE|LOG|SITE [--trust=FILE] [--against=FILE|HASH]',
      summary: {
        'zh-CN': '离线核对认证包、认证徽章或名录日志',
        en: 'Verify a certification package, a badge or the log of a register, offline',
      },
      positionals: 1,
      flags: ['trust', 'timestamp-certificate', 'product-address', 'product-version', 'against', 'json', 'lang'],
      run: async (input) => (await import('./verifyCommand.ts')).verifyCommand(input),
    },
  ],
  [
    'register',
    {
      usage: 'build DIRECTORY [--trust=FILE] [--out=DIRECTORY]',
      summary: {
        'zh-CN': '由认证包生成已认证产品名录（静态网页）',
        en: 'Make the register of certified products, a static site, of packages',
      },
      positionals: 2,
      flags: ['trust', 'out', 'lang'],
      run: async (input) => (await import('./registerCommand.ts')).registerCommand(input),
    },
  ],
  [
    'catalogue',
    {
      usage: '[REPORT] [--out=DIRECTORY]',
      summary: {
        'zh-CN': '写出测试用例目录与追溯矩阵（HTML、PDF、电子表格）',
        en: 'Write the catalogue of test cases with the traceability matrix (HTML, PDF, spreadsheet)',
      },
      positionals: 1,
      flags: ['out', 'json', 'lang'],
      run: async (input) => (await import('./catalogueCommand.ts')).catalogueCommand(input),
    },
  ],
  [
    'baseline',
    {
      usage: '[REPORT] [--out=FILE] [--update]',
      summary: {
        'zh-CN': '把一次运行的违反之处写成基线（预期的不通过），供 run --baseline 比较',
        en: 'Write what a run violated as a baseline of expected failures, for run --baseline',
      },
      positionals: 1,
      flags: ['out', 'update', 'lang'],
      run: async (input) => (await import('./baselineCommand.ts')).baselineCommand(input),
    },
  ],
  [
    'completion',
    {
      usage: 'bash | zsh | fish | powershell',
      summary: {
        'zh-CN': '输出命令行补全脚本',
        en: 'Print the script by which a shell completes the command line',
      },
      positionals: 1,
      flags: ['lang'],
      run: async (input) => (await import('./completionCommand.ts')).completionCommand(input, commands),
    },
  ],
  [
    'compare',
    {
      usage: 'A B …',
      summary: { 'zh-CN': '比较两次或多次运行的报告', en: 'Compare the reports of two or more runs' },
      positionals: 1_000,
      flags: ['json', 'out', 'lang'],
      run: async (input) => (await import('./compareCommand.ts')).compareCommand(input),
    },
  ],
]);
