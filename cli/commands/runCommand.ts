import { join } from 'node:path';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { collectRecord } from '../../suites/engine/evidence/collectRecord.ts';
import type { RunRecordLine } from '../../suites/engine/evidence/runRecord.ts';
import { startRun } from '../../suites/run/startRun.ts';
import { formatSummary } from '../../reports/console/formatSummary.ts';
import { writeOverview } from '../../reports/overview/writeOverview.ts';
import { writeReports } from '../../reports/writeReports.ts';
import type { WrittenReports } from '../../reports/writeReports.ts';
import type { CommandInput } from './command.ts';
import { exitCode } from '../console/exitCode.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { openCandidate } from '../running/openCandidate.ts';
import { createProgress } from '../console/progress.ts';
import { prepareOut, recordFile } from '../running/recordFile.ts';
import { runSettings } from '../line/runSettings.ts';
import type { RunSettings } from '../line/runSettings.ts';
import { sideBySide } from '../console/sideBySide.ts';
import { stopSignal } from '../console/stopSignal.ts';
import { strayErrors } from '../console/strayErrors.ts';

interface Examination {
  readonly kind: PlatformKind;
  readonly out: string;
  /** The only one, which has the terminal to itself. */
  readonly alone: boolean;
}

/** Examines one candidate and writes its reports. */
const examine = async (
  settings: RunSettings,
  { kind, out, alone }: Examination,
  signal: AbortSignal,
  { line, language, output }: CommandInput,
): Promise<WrittenReports> => {
  const progress = createProgress(output, language, {
    live: alone && output.color && process.stdout.isTTY && !line.on('json'),
    prefix: alone ? '' : `[${kind}] `,
  });
  const stray = strayErrors();
  const candidate = await openCandidate(settings, kind);
  try {
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
    let file: ReturnType<typeof recordFile> | undefined;
    try {
      for await (const one of running) {
        file ??= recordFile(out);
        file.write(one);
        lines.push(one);
        if (one.type === 'header') progress.header(one);
        else if (one.type === 'check') progress.end(one);
      }
    } finally {
      progress.finish();
      file?.close();
    }
    const record = collectRecord(lines);
    if (record === undefined) throw new Error('The run ended without a header.');
    return await writeReports(record, out, { language, profile: settings.profile, runRecord: 'streamed' });
  } finally {
    stray.stop();
    await candidate.close();
  }
};

/** `heyan run`: the suites against one candidate, or against the reference access platform. */
export const runCommand = async (input: CommandInput): Promise<ExitCode> => {
  const { line, language, output } = input;
  if (line.on('json')) output.reserveStdout();
  const signal = stopSignal();
  const settings = await runSettings(line, process.cwd());
  if (settings.fullForFault) {
    output.say(
      language === 'en'
        ? 'This fault breaks no “shall”; the gate is set to full, so that it counts.'
        : '该缺陷样本不违反“应”的要求，门槛已设为全面符合（full），使其计入结论。',
    );
  }
  prepareOut(settings.out);
  const kinds = settings.url === undefined ? settings.kinds : settings.kinds.slice(0, 1);
  const alone = kinds.length === 1;
  // Much of a run is waiting, so all at once; of a kept warehouse each opening lands its own log only, so there one after the other.
  const width = settings.options.warehouse === undefined ? kinds.length : 1;
  const all = await sideBySide(kinds, width, async (kind) => {
    if (signal.aborted) return undefined;
    return examine(settings, { kind, out: alone ? settings.out : join(settings.out, kind), alone }, signal, input);
  });
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
  return signal.aborted && written.length < kinds.length ? 4 : exitCode(written.map((one) => one.report.gate.outcome));
};
