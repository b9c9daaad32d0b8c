import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { effectiveProfile } from '../../suites/run/effectiveProfile.ts';
import { probeCapabilities } from '../../suites/target/probeCapabilities.ts';
import { probeInterfaces } from '../../suites/target/probeInterfaces.ts';
import type { CandidateSettings } from '../../suites/vitest/candidateSettings.ts';
import { formatSummary } from '../../reports/console/formatSummary.ts';
import { writeReports } from '../../reports/writeReports.ts';
import { exitCode } from '../console/exitCode.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { openCandidate } from './openCandidate.ts';
import type { Output } from '../console/output.ts';
import { parseCommandLine } from '../line/parseCommandLine.ts';
import { readRecord } from './readRecord.ts';
import { prepareOut } from './recordFile.ts';
import { runFlags } from '../line/runFlags.ts';
import { runSettings } from '../line/runSettings.ts';
import { runVitest } from './runVitest.ts';
import { splitWords } from '../line/splitWords.ts';
import type { Language } from '../../spec/localized.ts';

/** `npm test -- --target=URL …`: looks whether the target can be examined at all, lets vitest drive the checks, writes the reports. */
export const testCandidate = async (
  words: readonly string[],
  language: Language,
  output: Output,
): Promise<ExitCode> => {
  const split = splitWords(words);
  const line = parseCommandLine(split.heyan, runFlags);
  const settings = await runSettings(line, process.cwd());
  const { url, frontDatabase, configFile, profileFile, kind } = settings;
  if (url === undefined)
    throw new UsageError('HEYAN_TARGET_ADDRESS', {
      'zh-CN': '没有给出被测平台的地址。',
      en: 'No address of a platform was given.',
    });
  const { resolved } = await openCandidate(settings, 'resource');
  await Promise.all([
    probeCapabilities(resolved),
    probeInterfaces(resolved, effectiveProfile(settings.profile, resolved.target)),
  ]);

  const record = join(settings.out, 'run.ndjson');
  prepareOut(settings.out);
  rmSync(record, { force: true });
  const candidate: CandidateSettings = {
    url,
    language,
    record,
    options: settings.options,
    ...(frontDatabase !== undefined && { frontDatabase }),
    ...(configFile !== undefined && { configFile }),
    ...(profileFile !== undefined && { profileFile }),
    ...(kind !== undefined && { kind }),
  };
  await runVitest('candidate', split.vitest, { HEYAN_CANDIDATE: JSON.stringify(candidate) });
  if (!existsSync(record)) {
    throw new UsageError('HEYAN_SELECTION_UNKNOWN', {
      'zh-CN': 'vitest 没有运行任何检查（筛选条件是否有误？）。',
      en: 'vitest ran no check at all (does the filter match any?).',
    });
  }
  const collected = readRecord(record);
  if (collected === undefined) throw new Error('vitest ended without a run record.');
  const written = await writeReports(collected, settings.out, {
    language,
    profile: settings.profile,
    runRecord: 'streamed',
  });
  output.say(
    formatSummary(written.report, language, { files: written.files, color: output.color, width: output.width }),
  );
  return exitCode([written.report.gate.outcome]);
};
