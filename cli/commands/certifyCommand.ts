import { randomBytes } from 'node:crypto';
import { certificateRefusals } from '../../reports/certificate/certificateRefusals.ts';
import { askClock } from '../certifying/askClock.ts';
import { attestedDocuments } from '../certifying/issuing/attestedDocuments.ts';
import { examineRepeatedly } from '../certifying/issuing/examineRepeatedly.ts';
import { foretellRefusals } from '../certifying/issuing/foretellRefusals.ts';
import { issueCertificate } from '../certifying/issuing/issueCertificate.ts';
import { readTask } from '../certifying/issuing/readTask.ts';
import { tellOutcome } from '../certifying/issuing/tellOutcome.ts';
import { writeTestReport } from '../certifying/issuing/writeTestReport.ts';
import { suiteIntegrity } from '../certifying/suiteIntegrity.ts';
import { tryTimeStamping } from '../certifying/timestamping/tryTimeStamping.ts';
import { today } from '../certifying/today.ts';
import { exitCode } from '../console/exitCode.ts';
import type { ExitCode } from '../console/exitCode.ts';
import type { RunSettings } from '../line/runSettings.ts';
import { prepareOut } from '../running/recordFile.ts';
import type { CommandInput } from './command.ts';

/** `heyan certify`: examines, writes the test report, and where everything holds a signed package. Exit code as of a run. */
export const certifyCommand = async (input: CommandInput, settings: RunSettings): Promise<ExitCode> => {
  const { line, language, output } = input;
  if (line.on('json')) output.reserveStdout();
  const task = readTask(line, process.env);
  const { order } = task.read;
  const day = today(Date.now());
  const equipment = { suite: suiteIntegrity(), clock: await askClock(process.env) };
  foretellRefusals(order, equipment, input);
  if (task.timeStamping !== undefined) await tryTimeStamping(task.timeStamping, randomBytes);
  prepareOut(settings.out);

  const examined = await examineRepeatedly(settings, task, input);
  if (examined === undefined) {
    output.complain(language === 'en' ? 'Stopped as told: nothing was certified.' : '按要求停止：没有出具证书。');
    return 4;
  }
  const { runs } = examined;
  const documents = attestedDocuments(runs[0], task.read.documents, examined.documents);
  const { files: report, pdf } = await writeTestReport(
    { order, runs, equipment, profile: settings.profile },
    settings.out,
    language,
  );

  const refusals = certificateRefusals({ order, runs, equipment, today: day, documented: new Set(documents.keys()) });
  const outcome =
    refusals.length > 0
      ? ({ ok: false, refusals } as const)
      : await issueCertificate(
          { task, examined, equipment, profile: settings.profile, documents, report },
          settings.out,
        );
  tellOutcome({ number: order.number, outcome, pdf }, input);
  return outcome.ok ? 0 : exitCode(runs.map(({ gate }) => gate.outcome)) || 1;
};
