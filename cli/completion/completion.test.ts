import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findProgram } from '../../fixtures/starting/findProgram.ts';
import { testWhere } from '../../fixtures/starting/testWhere.ts';
import { commands } from '../commands/commands.ts';
import { flags } from '../line/flags.ts';
import { bashScript } from './bashScript.ts';
import { completionTable } from './completionTable.ts';
import { fishScript } from './fishScript.ts';
import { powershellScript } from './powershellScript.ts';
import { zshScript } from './zshScript.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-completion-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const table = completionTable(commands, 'zh-CN');
const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript } as const;
const written = (shell: keyof typeof scripts): string => {
  const file = join(directory, shell);
  writeFileSync(file, scripts[shell](table));
  return file;
};
const where = (shell: string, tests: (program: string) => void): void => {
  const program = findProgram([shell]);
  testWhere(
    program === undefined ? { 'zh-CN': `未安装 ${shell}`, en: `${shell} is not installed` } : undefined,
    `the script of ${shell}, run by ${shell}`,
    () => tests(program ?? ''),
  );
};

describe('what is completed', () => {
  test('every command and every flag it takes, with their values', () => {
    expect(table.map(({ word }) => word)).toEqual([...commands.keys()]);
    for (const { word, flags: taken } of table)
      expect(taken.map(({ name }) => name)).toEqual(['help', ...(commands.get(word)?.flags ?? [])]);
    const run = table.find(({ word }) => word === 'run');
    expect(run?.flags.find(({ name }) => name === 'platform')?.values).toEqual(flags.platform.values);
  });

  test.each([
    ['list', ['requirements', 'checks', 'indicators', 'quantities', 'faults']],
    ['ics', ['init', 'check', 'show']],
    ['keys', ['create', 'trust']],
    ['completion', ['bash', 'zsh', 'fish', 'powershell']],
    ['run', []],
    ['compare', []],
  ])('the words that stand after %s', (word, words) => {
    expect(table.find((one) => one.word === word)?.words).toEqual(words);
  });

  test.each(Object.keys(scripts) as readonly (keyof typeof scripts)[])(
    'the script of %s names each command and each of its flags',
    (shell) => {
      const script = scripts[shell](table);
      const lacking = table.flatMap(({ word, flags: taken }) =>
        [word, ...taken.map(({ name }) => name)].filter((name) => !script.includes(name)),
      );
      expect(lacking).toEqual([]);
    },
  );
});

where('bash', (bash) => {
  test.each([
    ['heyan r', ['run', 'replay', 'register']],
    ['heyan --lang=en comp', ['completion', 'compare']],
    ['heyan list ', ['requirements', 'checks', 'indicators', 'quantities', 'faults']],
    ['heyan run --la', ['--lang=']],
    ['heyan run --lang=', ['zh-CN', 'en']],
    ['heyan run --reference --browser=c', ['chromium']],
    ['heyan explain exchange.increments-', ['exchange.increments-bring-updates', 'exchange.increments-equal-tables']],
    ['heyan run --only=7.2,interface.answers-g', ['7.2,interface.answers-get']],
    ['heyan nothing-like-it --', []],
  ])('%s', (line, found) => {
    const script = 'source "$1"; COMP_LINE="$2" COMP_POINT=${#2}; _heyan; printf "%s\\n" "${COMPREPLY[@]}"';
    const said = execFileSync(bash, ['--norc', '-c', script, '-', written('bash'), line], { encoding: 'utf8' });
    expect(
      said
        .split('\n')
        .filter((one) => one !== '')
        .sort(),
    ).toEqual([...found].sort());
  });
});

where('fish', (fish) => {
  test.each([
    ['heyan regis', ['register']],
    ['heyan run --gate=', ['--gate=core', '--gate=full', '--gate=observed']],
    ['heyan list ch', ['checks']],
  ])('%s', (line, found) => {
    const said = execFileSync(
      fish,
      ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', written('fish'), line],
      {
        encoding: 'utf8',
        env: { ...process.env, HOME: directory },
      },
    );
    expect(
      said
        .trim()
        .split('\n')
        .map((one) => one.split('\t')[0]),
    ).toEqual(found);
  });
});

where('zsh', (zsh) => {
  // The functions of zsh's completion system do the rest: here they only say what they were asked for.
  const script = `autoload -U compinit; compinit -D -u; source "$1"; shift
_describe() { print -rl -- \${(P)4}; }
_arguments() { print -rl -- "$@"; }
print -r -- "$_comps[heyan]"; words=("$@"); CURRENT=$#; _heyan`;
  const asked = (...words: readonly string[]): readonly string[] =>
    execFileSync(zsh, ['-f', '-c', script, '-', written('zsh'), ...words], { encoding: 'utf8' })
      .trim()
      .split('\n');

  test('is taken for heyan, and offers its commands', () => {
    const [taken, ...offered] = asked('heyan', '');
    expect(taken).toBe('_heyan');
    expect(offered.map((one) => one.split(':')[0])).toEqual([...commands.keys()]);
  });

  test('offers the flags of a command with their values', () => {
    const [, ...offered] = asked('heyan', 'run', '--');
    expect(offered).toContain(`--gate=[${flags.gate.help['zh-CN']}]:gate:(core full observed)`);
    expect(offered.length).toBe((commands.get('run')?.flags.length ?? 0) + 2);
  });
});
