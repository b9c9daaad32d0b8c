import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { describeError } from '../console/describeError.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { stopSignal } from '../console/stopSignal.ts';
import { runSettings } from '../line/runSettings.ts';
import { withOnlyFailed } from '../line/withOnlyFailed.ts';
import { runInPipeline } from '../pipeline/runInPipeline.ts';
import { createRhythm } from '../watching/createRhythm.ts';
import { createTurns } from '../watching/createTurns.ts';
import { freshScreen } from '../watching/freshScreen.ts';
import { pageDigest } from '../watching/pageDigest.ts';
import { pagesToWatch } from '../watching/pagesToWatch.ts';
import { pathsToWatch } from '../watching/pathsToWatch.ts';
import { readKeys } from '../watching/readKeys.ts';
import type { Key } from '../watching/readKeys.ts';
import type { Turn } from '../watching/turn.ts';
import { watchFiles } from '../watching/watchFiles.ts';
import { watchLoop } from '../watching/watchLoop.ts';
import { watchPages } from '../watching/watchPages.ts';
import { watchTexts } from '../watching/watchTexts.ts';
import type { CommandInput } from './command.ts';

/** How often the platform is looked at while nothing is examined. */
const everyMs = 2_000;

const refuse = (zh: string, en: string): UsageError => new UsageError('HEYAN_WATCH', { 'zh-CN': zh, en });

/** `heyan run --watch`: examines, and again what had not passed whenever something changes or a key is pressed. Exit code of the last examination. */
export const watchCommand = async (input: CommandInput): Promise<ExitCode> => {
  const { line, language, output } = input;
  const directory = process.cwd();
  if (line.on('json')) throw refuse('--watch 与 --json 不能一同使用。', '--watch and --json cannot go together.');
  const first = await runSettings(line, directory);
  const paths = pathsToWatch(line, first, directory);
  const pages = await pagesToWatch(first);
  const keys = process.stdin.isTTY;
  if (!keys && paths.length + pages.length === 0)
    throw refuse(
      '没有可观察的变化：检测的是随附的参考平台，没有给出文件，也没有终端可按键。',
      'Nothing could ever change: the reference platform is examined, no file is named, and there is no terminal for keys.',
    );
  const turns = createTurns();
  const quit = new AbortController();
  const signal = AbortSignal.any([stopSignal(), quit.signal]);
  signal.addEventListener('abort', turns.end, { once: true });
  const closing: (() => unknown)[] = [];
  let cause: string | undefined;
  const changed = (what: string): void => {
    cause = what;
    turns.ask('open');
  };
  const meanings: Readonly<Record<Key, () => void>> = {
    again: () => turns.ask('open'),
    all: () => turns.ask('all'),
    quit: () => quit.abort(),
    // As the terminal would have done it: a second one ends at once.
    interrupt: () => void process.kill(process.pid, 'SIGINT'),
  };
  const watch = watchPages({
    pages,
    look: (address) => pageDigest(address),
    changed,
    unsteady: (address) => output.say(watchTexts.unsteady(address)[language]),
  });
  let examining = true;
  const rhythm = createRhythm(() => watch.glance(examining), everyMs);
  const rest = async (): Promise<void> => {
    if (signal.aborted) return;
    await watch.settle();
    examining = false;
    output.say(`\n${watchTexts.waiting(keys)[language]}`);
  };
  const settingsOf = async (turn: Turn | undefined) => {
    const settings = turn === undefined ? first : await runSettings(line, directory);
    if (turn === undefined) return withOnlyFailed(settings, line, directory);
    return turn === 'all' ? settings : { ...settings, onlyFailed: { asked: false } };
  };
  const examine = async (turn?: Turn): Promise<ExitCode> => {
    examining = true;
    if (turn !== undefined && keys && process.stdout.isTTY)
      process.stdout.write(freshScreen(process.stdout.rows || 24));
    if (cause !== undefined) output.say(watchTexts.changed(cause)[language]);
    cause = undefined;
    try {
      return await runInPipeline(input, await settingsOf(turn), signal);
    } catch (error) {
      // The first time it is the command line that is wrong; later it is what was just edited, and will be again.
      if (turn === undefined) throw error;
      const described = describeError(error, language);
      output.complain(described.text);
      return described.exitCode;
    }
  };
  try {
    if (paths.length > 0) closing.push(await watchFiles({ paths, except: [first.out], changed }));
    if (keys) closing.push(readKeys(process.stdin, (key) => meanings[key]()));
    await watch.glance(false);
    rhythm.begin();
    return await watchLoop({ turns, examine, settle: rest });
  } finally {
    rhythm.end();
    for (const close of closing.toReversed()) await close();
  }
};
