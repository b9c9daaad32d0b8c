import { join } from 'node:path';
import { formatSummary } from '../../reports/console/formatSummary.ts';
import { writeOverview } from '../../reports/overview/writeOverview.ts';
import type { Localized } from '../../spec/localized.ts';
import { examineeText } from '../../reports/text/examineeText.ts';
import { neutralizeLine } from '../../reports/text/neutralizeLine.ts';
import type { WrittenReports } from '../../reports/writeReports.ts';
import type { CommandInput } from './command.ts';
import { exitCode } from '../console/exitCode.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { continuedSettings } from '../running/continuedSettings.ts';
import { examine } from '../running/examine.ts';
import { prepareOut } from '../running/recordFile.ts';
import type { RunSettings } from '../line/runSettings.ts';
import { sideBySide } from '../console/sideBySide.ts';
import { stopSignal } from '../console/stopSignal.ts';

const nothingExamined = { 'zh-CN': '按要求停止：尚未检测任何内容。', en: 'Stopped as told: nothing was examined yet.' };

interface RunCommandOptions {
  /** What the outcomes amount to; default as their gates say. */
  readonly ended?: (written: readonly WrittenReports[]) => ExitCode;
  /** Ends it early; default the signals of this process. */
  readonly signal?: AbortSignal;
}

/** `heyan run`: the suites against one candidate, or against the reference access platform. */
export const runCommand = async (
  input: CommandInput,
  settings: RunSettings,
  {
    ended = (written) => exitCode(written.map((one) => one.report.gate.outcome)),
    signal = stopSignal(),
  }: RunCommandOptions = {},
): Promise<ExitCode> => {
  const { line, language, output } = input;
  if (line.on('json')) output.reserveStdout();
  prepareOut(settings.out);
  const kinds = settings.url === undefined ? settings.kinds : settings.kinds.slice(0, 1);
  const alone = kinds.length === 1;
  // Much of a run is waiting, so all at once; of a kept warehouse each opening lands its own log only, so there one after the other.
  const width = settings.options.warehouse === undefined ? kinds.length : 1;
  const all = await sideBySide(kinds, width, async (kind) => {
    const place = { kind, out: alone ? settings.out : join(settings.out, kind), alone };
    const tell = (text: Localized): void => output.say(`${alone ? '' : `[${kind}] `}${text[language]}`);
    const { settings: own, look } = await continuedSettings(settings, place, tell);
    return examine(own, { ...place, ...(look && { look }) }, signal, input);
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
  if (first === undefined) output.complain(nothingExamined[language]);
  // A summary of one ends with this; after several the overview came last.
  if (others.length > 0)
    for (const { report } of written) output.say(neutralizeLine(examineeText(report.target, language)));
  const code = ended(written);
  return signal.aborted && written.length < kinds.length ? 4 : code;
};
