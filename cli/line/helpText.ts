import type { Language } from '../../spec/localized.ts';
import { heyanVersion } from '../../suites/run/heyanVersion.ts';
import type { Command } from '../commands/command.ts';
import { flags } from './flags.ts';
import type { Flag } from './flags.ts';

const heading = {
  'zh-CN': [
    '核验：智慧教育平台运行监测数据采集规范（征求意见稿）的符合性检测与参考运行监测平台',
    '用法',
    '命令',
    '参数',
    '退出码：0 门槛放行 · 1 有违反 · 2 用法或配置有误 · 3 检测程序自身出错 · 4 未能得出完整结论',
  ],
  en: [
    'heyan: conformance suite and reference monitoring platform for the draft standard on operational monitoring data collection',
    'Usage',
    'Commands',
    'Flags',
    'Exit codes: 0 gate passed · 1 violated · 2 usage or configuration · 3 error of the suite itself · 4 incomplete',
  ],
} as const;

const flagLines = (command: Command, language: Language): readonly string[] =>
  command.flags.map((name) => {
    const flag: Flag = flags[name];
    const shown = `--${name}${flag.kind === 'switch' ? '' : `=${flag.values?.join('|') ?? flag.placeholder ?? ''}`}`;
    return `  ${shown.padEnd(40)} ${flag.help[language]}`;
  });

/** The help of everything, or of one command. */
export const helpText = (commands: ReadonlyMap<string, Command>, language: Language, name?: string): string => {
  const [title, usage, list, options, codes] = heading[language];
  const command = name === undefined ? undefined : commands.get(name);
  if (command !== undefined) {
    return [
      command.summary[language],
      '',
      `${usage}: heyan ${name}${command.usage === '' ? '' : ` ${command.usage}`}`,
      '',
      options,
      ...flagLines(command, language),
      '',
      codes,
    ].join('\n');
  }
  const rows = [...commands].map(
    ([word, one]) => `  ${`${word} ${one.usage}`.trim().padEnd(52)} ${one.summary[language]}`,
  );
  return [
    `heyan ${heyanVersion}`,
    title,
    '',
    `${usage}: heyan COMMAND [FLAGS] · heyan COMMAND --help`,
    '',
    list,
    ...rows,
    '',
    codes,
  ].join('\n');
};
