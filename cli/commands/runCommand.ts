import { join } from 'node:path';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { collectRecord } from '../../suites/engine/evidence/collectRecord.ts';
import type { RunRecordLine } from '../../suites/engine/evidence/runRecord.ts';
import { startRun } from '../../suites/run/startRun.ts';
import { formatSummary } from '../../reports/console/formatSummary.ts';
import { writeOverview } from '../../reports/overview/writeOverview.ts';
import { examineeText } from '../../reports/text/examineeText.ts';
import { neutralizeLine } from '../../reports/text/neutralizeLine.ts';
import { writeReports } from '../../reports/writeReports.ts';
import type { WrittenReports } from '../../reports/writeReports.ts';
import type { CommandInput } from './command.ts';
import { exitCode } from '../console/exitCode.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { openCandidate } from '../running/openCandidate.ts';
import { remarks } from '../running/remarks.ts';
import { createProgress } from '../console/progress.ts';
import { prepareOut, recordFile } from '../running/recordFile.ts';
import type { RunSettings } from '../line/runSettings.ts';
import { sideBySide } from '../console/sideBySide.ts';
import { stopSignal } from '../console/stopSignal.ts';
import { strayErrors } from '../console/strayErrors.ts';
import { unlessStopped } from '../console/unlessStopped.ts';

const nothingExamined = { 'zh-CN': '按要求停止：尚未检测任何内容。', en: 'Stopped as told: nothing was examined yet.' };

interface Examination {
  readonly kind: PlatformKind;
  readonly out: string;
  /** The only one, which has the terminal to itself. */
  readonly alone: boolean;
}

/** Examines one candidate and writes its reports; undefined: it was told to stop before there was anything to examine. */
const examine = async (
  settings: RunSettings,
  { kind, out, alone }: Examination,
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
      () => openCandidate(settings, kind),
      (late) => late.close(),
    );
    if (candidate === undefined) return undefined;
    opened.close = candidate.close;
    const lines: RunRecordLine[] = [];
    const running = startRun({
      ...settings.options,
      resolved: candidate.resolved,
      profile: settings.profile,
      origin: candidate.origin,
      faults: settings.faults,
      signal,
      onStart: progress.start,
      trouble: stray.first,
    });
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
          for (const remark of remarks(settings, candidate)) output.say(remark[language]);
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

/** `heyan run`: the suites against one candidate, or against the reference access platform. */
export const runCommand = async (input: CommandInput, settings: RunSettings): Promise<ExitCode> => {
  const { line, language, output } = input;
  if (line.on('json')) output.reserveStdout();
  const signal = stopSignal();
  prepareOut(settings.out);
  const kinds = settings.url === undefined ? settings.kinds : settings.kinds.slice(0, 1);
  const alone = kinds.length === 1;
  // Much of a run is waiting, so all at once; of a kept warehouse each opening lands its own log only, so there one after the other.
  const width = settings.options.warehouse === undefined ? kinds.length : 1;
  const all = await sideBySide(kinds, width, async (kind) =>
    examine(settings, { kind, out: alone ? settings.out : join(settings.out, kind), alone }, signal, input),
  );
  const written = all.filter((one) => one !== undefined);
  for (const { report, files } of written) {
    output.say('');
    output.say(formatSummary(report, language, { files, color: output.color, width: output.width }));
  }
  const [first, ...others] = written;
  if (first !== undefined && others.length > 0) {
    const { files } = await writeOverview([first, ...others], settings.out);
    output.say(`\n${language === 'en' ? 'All together' : '总览'}: ${files.html}`);
  }
  if (line.on('json'))
    output.print(JSON.stringify(others.length === 0 ? first?.report : written.map((one) => one.report), null, 2));
  if (first === undefined) output.complain(nothingExamined[language]);
  // A summary of one ends with this; after several the overview came last.
  if (others.length > 0)
    for (const { report } of written) output.say(neutralizeLine(examineeText(report.target, language)));
  return signal.aborted && written.length < kinds.length ? 4 : exitCode(written.map((one) => one.report.gate.outcome));
};
