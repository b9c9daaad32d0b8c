import { nearestWord } from '../../spec/nearestWord.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { displayWidth } from '../../reports/console/displayWidth.ts';
import { padDisplay } from '../../reports/console/padDisplay.ts';
import { wrapDisplay } from '../../reports/console/wrapDisplay.ts';
import { listSubjects } from '../listing/listSubjects.ts';
import type { CommandInput } from './command.ts';
import type { ExitCode } from '../console/exitCode.ts';

/** Narrower than this a row is no row any more. */
const narrow = 80;

const indented = (text: string, width: number): readonly string[] =>
  text === '' ? [] : wrapDisplay(text, width - 2).map((line) => `  ${line}`);

/** `heyan list SUBJECT`: what there is, for people or as JSON. */
export const listCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  const [word] = line.positionals;
  const expected = Object.keys(listSubjects).join(' | ');
  if (word === undefined)
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': `请说明要列出什么：${expected}。`,
      en: `Say what to list: ${expected}.`,
    });
  const subject = listSubjects[word];
  if (subject === undefined) {
    const near = nearestWord(word, Object.keys(listSubjects));
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': `不能列出“${word}”；应为 ${expected}${near === undefined ? '' : `（是否应为 ${near}？）`}。`,
      en: `"${word}" cannot be listed; expected ${expected}${near === undefined ? '' : ` (did you mean ${near}?)`}.`,
    });
  }
  if (line.on('json')) {
    output.print(JSON.stringify(subject.data(), null, 2));
    return 0;
  }
  const rows = subject.rows();
  const idWidth = Math.max(0, ...rows.map((row) => row.id.length));
  const markWidth = Math.min(48, Math.max(0, ...rows.map((row) => displayWidth(row.marks[language]))));
  for (const row of rows)
    if (output.width < narrow)
      for (const line of [row.id, ...[row.marks, row.text].flatMap((one) => indented(one[language], output.width))])
        output.print(line);
    else
      output.print(`${row.id.padEnd(idWidth)}  ${padDisplay(row.marks[language], markWidth)}  ${row.text[language]}`);
  return 0;
};
