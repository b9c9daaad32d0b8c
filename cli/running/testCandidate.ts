import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTemporaryDirectory } from '../../fixtures/starting/createTemporaryDirectory.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { effectiveProfile } from '../../suites/run/effectiveProfile.ts';
import { probeCapabilities } from '../../suites/target/probeCapabilities.ts';
import { probeInterfaces } from '../../suites/target/probeInterfaces.ts';
import type { CandidateSettings } from '../../suites/vitest/candidateSettings.ts';
import { formatSummary } from '../../reports/console/formatSummary.ts';
import { writeReports } from '../../reports/writeReports.ts';
import { examineeText } from '../../reports/text/examineeText.ts';
import { neutralize } from '../../reports/text/neutralize.ts';
import { exitCode } from '../console/exitCode.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { continuedSettings } from './continuedSettings.ts';
import { openCandidate } from './openCandidate.ts';
import type { Output } from '../console/output.ts';
import { stopSignal } from '../console/stopSignal.ts';
import { unlessStopped } from '../console/unlessStopped.ts';
import { parseCommandLine } from '../line/parseCommandLine.ts';
import { readRecord } from './readRecord.ts';
import { prepareOut } from './recordFile.ts';
import { refuseStray } from '../line/refuseStray.ts';
import { remarks } from './remarks.ts';
import { runFlags } from '../line/runFlags.ts';
import { runSettings } from '../line/runSettings.ts';
import { runVitest } from './runVitest.ts';
import { splitWords } from '../line/splitWords.ts';
import { withOnlyFailed } from '../line/withOnlyFailed.ts';
import type { Language } from '../../spec/localized.ts';

/** `npm test -- --target=URL …`: looks whether the target can be examined at all, lets vitest drive the checks, writes the reports. */
export const testCandidate = async (
  words: readonly string[],
  language: Language,
  output: Output,
): Promise<ExitCode> => {
  const split = splitWords(words);
  await refuseStray(split.positionals, {
    command: 'npm test -- --target=URL',
    flags: runFlags,
    positionals: 0,
    words,
    environment: process.env,
  });
  const line = parseCommandLine(split.heyan, runFlags);
  const asked = withOnlyFailed(await runSettings(line, process.cwd()), line, process.cwd());
  const { url, frontDatabase, configFile, profileFile, kind } = asked;
  if (url === undefined)
    throw new UsageError('HEYAN_REFERENCE_AND_TARGET', {
      'zh-CN': 'npm test 不检测参考接入平台；检测它用 npm run conformance。',
      en: 'npm test does not examine the reference access platform; npm run conformance does.',
    });
  const { settings, look } = await continuedSettings(
    asked,
    { kind: kind ?? 'resource', out: asked.out, alone: true },
    (text) => output.say(text[language]),
  );
  const signal = stopSignal();
  const candidate = await unlessStopped(
    signal,
    async () => {
      const opened = await openCandidate(settings, 'resource');
      const { resolved } = opened;
      await Promise.all([
        probeCapabilities(resolved),
        probeInterfaces(resolved, effectiveProfile(settings.profile, resolved.target)),
      ]);
      return opened;
    },
    () => undefined,
  );
  if (candidate === undefined) return 4;
  look?.(candidate);
  output.say(neutralize(examineeText({ ...candidate.resolved.target, origin: candidate.origin }, language)));
  for (const remark of remarks(settings, candidate)) output.say(remark[language]);

  const record = join(settings.out, 'run.ndjson');
  prepareOut(settings.out);
  rmSync(record, { force: true });
  const handed: CandidateSettings = {
    url,
    language,
    record,
    options: settings.options,
    ...(frontDatabase !== undefined && { frontDatabase }),
    ...(configFile !== undefined && { configFile }),
    ...(profileFile !== undefined && { profileFile }),
    ...(kind !== undefined && { kind }),
  };
  const aside = createTemporaryDirectory('candidate', 'disk');
  try {
    const file = join(aside, 'candidate.json');
    writeFileSync(file, JSON.stringify(handed), { mode: 0o600 });
    await runVitest('candidate', split.vitest, { HEYAN_CANDIDATE: file });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  if (!existsSync(record)) {
    if (signal.aborted) return 4;
    throw new UsageError('HEYAN_SELECTION_UNKNOWN', {
      'zh-CN': 'vitest 没有运行任何检查（筛选条件是否有误？）。',
      en: 'vitest ran no check at all (does the filter match any?).',
    });
  }
  const collected = readRecord(record);
  if (collected === undefined) {
    if (signal.aborted) return 4;
    throw new Error('vitest ended without a run record.');
  }
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
