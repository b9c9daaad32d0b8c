import type { PlatformKind } from '../../spec/platformKind.ts';
import { collectRecord } from '../../suites/engine/evidence/collectRecord.ts';
import type { RunRecordLine } from '../../suites/engine/evidence/runRecord.ts';
import { writeReports } from '../../reports/writeReports.ts';
import type { WrittenReports } from '../../reports/writeReports.ts';
import type { CommandInput } from '../commands/command.ts';
import { createProgress } from '../console/progress.ts';
import { strayErrors } from '../console/strayErrors.ts';
import { unlessStopped } from '../console/unlessStopped.ts';
import type { RunSettings } from '../line/runSettings.ts';
import type { Candidate } from './openCandidate.ts';
import { openRunOf } from './openRunOf.ts';
import { recordFile } from './recordFile.ts';

interface Examination {
  readonly kind: PlatformKind;
  readonly out: string;
  /** The only one, which has the terminal to itself. */
  readonly alone: boolean;
  /** Is shown the candidate before anything is examined. */
  readonly look?: (candidate: Candidate) => void;
}

/** Examines one candidate and writes its reports; undefined: it was told to stop before there was anything to examine. */
export const examine = async (
  settings: RunSettings,
  { kind, out, alone, look }: Examination,
  signal: AbortSignal,
  { line, language, output }: CommandInput,
): Promise<WrittenReports | undefined> => {
  const progress = createProgress(output, language, {
    live: alone && output.color && process.stdout.isTTY && !line.on('json'),
    prefix: alone ? '' : `[${kind}] `,
  });
  const stray = strayErrors();
  // As long as nothing is examined there are no reports to save: what goes wrong in the background ends it at once.
  const beginning = <T>(start: () => Promise<T>, close: (late: T) => unknown): Promise<T | undefined> =>
    Promise.race([unlessStopped(signal, start, close), stray.thrown]);
  const opened: { close?: () => Promise<void> } = {};
  try {
    const candidate = await beginning(
      () => openRunOf(settings, kind, look),
      (late) => late.close(),
    );
    if (candidate === undefined) return undefined;
    opened.close = candidate.close;
    const lines: RunRecordLine[] = [];
    const running = candidate.start({ signal, onStart: progress.start, trouble: stray.first });
    const begun = await beginning(
      () => running.next(),
      () => running.return(),
    );
    if (begun === undefined) return undefined;
    let file: ReturnType<typeof recordFile> | undefined;
    try {
      for (let step = begun; step.done !== true; step = await running.next()) {
        const { value } = step;
        file ??= recordFile(out);
        file.write(value);
        lines.push(value);
        if (value.type === 'header') {
          progress.header(value);
          for (const remark of candidate.remarks) output.say(remark[language]);
        } else if (value.type === 'check') progress.end(value);
      }
    } finally {
      progress.finish();
      file?.close();
      await running.return();
    }
    const record = collectRecord(lines);
    if (record === undefined) throw new Error('The run ended without a header.');
    return await writeReports(record, out, { language, profile: settings.profile, runRecord: 'streamed' });
  } finally {
    stray.stop();
    await opened.close?.();
  }
};
