import type { Language } from '../../spec/localized.ts';
import { wrapDisplay } from '../../reports/console/wrapDisplay.ts';
import { heyanVersion } from '../../suites/run/heyanVersion.ts';
import type { Command } from '../commands/command.ts';
import { flags } from './flags.ts';
import type { Flag } from './flags.ts';
import { helpRow } from './helpRow.ts';

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

const flagTerm = (name: string, flag: Flag): string => {
  if (flag.kind === 'switch') return `--${name}`;
  const value = `=${flag.values?.join('|') ?? flag.placeholder ?? ''}`;
  return `--${name}${flag.kind === 'optional' ? `[${value}]` : value}`;
};

/** The help of everything, or of one command, for so many terminal cells. */
export const helpText = (
  commands: ReadonlyMap<string, Command>,
  language: Language,
  name?: string,
  width = 100,
): string => {
  const [title, usage, list, options, codes] = heading[language];
  const command = name === undefined ? undefined : commands.get(name);
  const plain = (text: string): readonly string[] => wrapDisplay(text, width);
  if (command !== undefined) {
    return [
      ...plain(command.summary[language]),
      '',
      ...plain(`${usage}: heyan ${name}${command.usage === '' ? '' : ` ${command.usage}`}`),
      '',
      options,
      ...command.flags.flatMap((one) => {
        const flag: Flag = flags[one];
        return helpRow({ term: flagTerm(one, flag), text: flag.help[language], column: 40, width });
      }),
      '',
      ...plain(codes),
    ].join('\n');
  }
  const rows = [...commands].flatMap(([word, one]) =>
    helpRow({ term: `${word} ${one.usage}`.trim(), text: one.summary[language], column: 52, width }),
  );
  return [
    `heyan ${heyanVersion}`,
    ...plain(title),
    '',
    ...plain(`${usage}: heyan COMMAND [FLAGS] · heyan COMMAND --help`),
    '',
    list,
    ...rows,
    '',
    ...plain(codes),
  ].join('\n');
};
