import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../reports/console/displayWidth.ts';
import { commands } from '../commands/commands.ts';
import { createOutput } from '../console/output.ts';
import { testSpawn } from '../running/testSpawn.ts';
import { helpText } from './helpText.ts';

/** Lines that do not fit, except where a single word is longer: it must stay whole to be copied. */
const tooLong = (text: string, width: number): readonly string[] =>
  text.split('\n').filter((line) => displayWidth(line) > width && line.trim().includes(' '));

describe('a terminal of 60 columns', () => {
  test.each(['zh-CN', 'en'] as const)('the help of everything and of each command fits: %s', (language) => {
    for (const name of [undefined, ...commands.keys()])
      expect([name, tooLong(helpText(commands, language, name, 60), 60)]).toEqual([name, []]);
  });

  test('nothing of the help is lost by it', () => {
    const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
    for (const name of commands.keys())
      expect(words(helpText(commands, 'en', name, 60))).toEqual(words(helpText(commands, 'en', name, 120)));
  });

  test.each([
    [['list', 'checks'], /^interface\.answers-get\n {2}\S/m],
    [['explain', 'exchange.increments-equal-tables'], /^ {2}1\. Extract until up to date, insert a record and push\n/m],
  ] as const)('%j', async (words, shape) => {
    const ended = await testSpawn([...words, '--lang=en'], { env: { COLUMNS: '60' } }).ended;
    expect(ended.code).toBe(0);
    expect(tooLong(ended.stdout, 60)).toEqual([]);
    expect(ended.stdout).toMatch(shape);
  });

  test('a terminal says how wide it is; what is no terminal is as wide as COLUMNS says, or a hundred', async () => {
    const widthOf = (columns: number | undefined): number =>
      createOutput({ columns, on: () => {} } as unknown as NodeJS.WriteStream, process.stderr).width;
    expect([60, 20, 300].map(widthOf)).toEqual([60, 40, 120]);
    const rows = (await testSpawn(['list', 'checks', '--lang=en'], { env: { COLUMNS: '' } }).ended).stdout;
    expect(rows).toMatch(/^interface\.answers-get {2,}\S.*$/m);
  });
});
