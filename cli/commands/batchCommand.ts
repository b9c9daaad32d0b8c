import { join, resolve } from 'node:path';
import { batchOverview } from '../../reports/batch/batchOverview.ts';
import type { BatchState, TargetOutcome } from '../../reports/batch/batchState.ts';
import { formatBatch } from '../../reports/batch/formatBatch.ts';
import { gravityOf } from '../../reports/batch/gravityOf.ts';
import { renderBatchHtml } from '../../reports/batch/renderBatchHtml.ts';
import { OutputError } from '../../reports/outputError.ts';
import { batchCommandHash } from '../batch/batchCommandHash.ts';
import { createBatchProgress } from '../batch/batchProgress.ts';
import { openBatchStore } from '../batch/batchStore.ts';
import { currentBatch } from '../batch/currentBatch.ts';
import { examineList } from '../batch/examineList.ts';
import { examineTarget } from '../batch/examineTarget.ts';
import { readTargets } from '../batch/readTargets.ts';
import { sharedFlags } from '../batch/sharedFlags.ts';
import { writeAtomically } from '../batch/writeAtomically.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { stopSignal } from '../console/stopSignal.ts';
import type { CommandInput } from './command.ts';

/** A run waits much of its time, and needs a few hundred megabytes. */
const usualWidth = 2;
const greatestWidth = 64;

const resumedText = (left: number) => ({
  'zh-CN': `继续上次未完成的一批：还有 ${left} 个平台。`,
  en: `Going on with the batch that was stopped: ${left} platforms are left.`,
});

/** The gravest of all; what was not examined leaves the batch incomplete. */
const worst = ({ targets }: BatchState): ExitCode => {
  const codes = targets.map(({ outcome }) => (outcome.status === 'pending' ? 4 : outcome.exitCode));
  const [gravest = 4] = codes.toSorted((a, b) => gravityOf(a) - gravityOf(b));
  return gravest as ExitCode;
};

/** `heyan run --targets=FILE`: many platforms, each in a process of its own, one overview. */
export const batchCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  if (line.on('json')) output.reserveStdout();
  const directory = process.cwd();
  const shared = await sharedFlags(line, directory, language);
  const listed = readTargets(line.text('targets') ?? '', directory, process.env);
  const out = resolve(directory, line.text('out') ?? 'reports/batch');
  const signal = stopSignal();
  const store = openBatchStore(out);
  try {
    const begun = currentBatch(store, batchCommandHash(listed, shared), listed, new Date().toISOString());
    let { state } = begun;
    const save = (next: BatchState): void => {
      try {
        store.save(next);
      } catch (error) {
        throw error instanceof Error ? new OutputError(out, error) : error;
      }
      state = next;
    };
    save(state);
    const left = listed.filter(({ id }) => state.targets.find((one) => one.id === id)?.outcome.status === 'pending');
    if (begun.resumed) output.say(resumedText(left.length)[language]);
    const progress = createBatchProgress(output, language, {
      total: listed.length,
      done: listed.length - left.length,
      live: output.color && process.stdout.isTTY && !line.on('json'),
      write: (text) => void process.stdout.write(text),
    });
    const settle = (id: string, outcome: TargetOutcome): void => {
      save({ ...state, targets: state.targets.map((one) => (one.id === id ? { ...one, outcome } : one)) });
      if (outcome.status === 'pending') progress.again();
      else progress.end(id, outcome);
    };
    const width = Math.min(greatestWidth, Math.max(1, line.number('parallel') ?? usualWidth));
    try {
      await examineList(left, {
        width,
        signal,
        settle,
        examine: (target) => {
          const { id } = target;
          progress.begin(id);
          return examineTarget(
            {
              target,
              shared,
              directory: join(store.directoryOf(state.id), id),
              environment: process.env,
              onProgress: (done, current) => progress.check(id, done, current),
            },
            signal,
          );
        },
      });
    } finally {
      progress.finish();
    }
    if (state.targets.every(({ outcome }) => outcome.status !== 'pending'))
      save({ ...state, endedAt: new Date().toISOString() });
    const overview = batchOverview(state, begun.earlier);
    const href = (id: string): string => ['batches', state.id, id, 'index.html'].map(encodeURIComponent).join('/');
    const page = join(out, 'index.html');
    try {
      writeAtomically(page, renderBatchHtml(overview, language, href));
      writeAtomically(join(out, 'overview.json'), `${JSON.stringify(overview, null, 2)}\n`);
    } catch (error) {
      throw error instanceof Error ? new OutputError(out, error) : error;
    }
    output.say(`\n${formatBatch(overview, language, { color: output.color, width: output.width })}`);
    output.say(`\n${language === 'en' ? 'Overview' : '总览'}: ${page}`);
    if (line.on('json')) output.print(JSON.stringify(overview, null, 2));
    return worst(state);
  } finally {
    store.close();
  }
};
