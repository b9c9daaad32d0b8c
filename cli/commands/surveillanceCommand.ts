import { randomBytes } from 'node:crypto';
import { equipmentRefusals } from '../../reports/certificate/equipmentRefusals.ts';
import { identityRefusals } from '../../reports/certificate/identityRefusals.ts';
import { surveillanceOutcome } from '../../reports/certificate/surveillanceOutcome.ts';
import { askClock } from '../certifying/askClock.ts';
import { attestedDocuments } from '../certifying/issuing/attestedDocuments.ts';
import { examineRepeatedly } from '../certifying/issuing/examineRepeatedly.ts';
import { foretellRefusals } from '../certifying/issuing/foretellRefusals.ts';
import { writeTestReport } from '../certifying/issuing/writeTestReport.ts';
import { suiteIntegrity } from '../certifying/suiteIntegrity.ts';
import { issueSurveillance } from '../certifying/surveying/issueSurveillance.ts';
import { readSurveillanceTask } from '../certifying/surveying/readSurveillanceTask.ts';
import { tellSurveillance } from '../certifying/surveying/tellSurveillance.ts';
import { tryTimeStamping } from '../certifying/timestamping/tryTimeStamping.ts';
import { today } from '../certifying/today.ts';
import { writeFiles } from '../certifying/writeFiles.ts';
import type { ExitCode } from '../console/exitCode.ts';
import type { RunSettings } from '../line/runSettings.ts';
import { prepareOut } from '../running/recordFile.ts';
import type { CommandInput } from './command.ts';

const codes = { conformant: 0, nonconformant: 1, incomplete: 4 } as const;

/**
 * `heyan certify --surveillance=PACKAGE`: examines a certified product again and writes a signed record, whatever came of it. Exit code: 0 it still conforms,
 * 1 it does not, or there is no record, 4 incomplete.
 */
export const surveillanceCommand = async (input: CommandInput, settings: RunSettings): Promise<ExitCode> => {
  const { line, language, output } = input;
  if (line.on('json')) output.reserveStdout();
  const on = today(Date.now());
  const { task, surveyed } = readSurveillanceTask(line, process.env, { out: settings.out, today: on });
  const { order, ics } = task.read;
  const equipment = { suite: suiteIntegrity(), clock: await askClock(process.env) };
  foretellRefusals(order, equipment, input, 'record');
  if (task.timeStamping !== undefined) await tryTimeStamping(task.timeStamping, randomBytes);
  prepareOut(settings.out);
  if (ics !== undefined && ics === surveyed.read.ics)
    writeFiles(settings.out, [{ path: 'ics.json', bytes: ics.bytes }]);

  const examined = await examineRepeatedly(settings, task, input);
  if (examined === undefined) {
    output.complain(language === 'en' ? 'Stopped as told: nothing was recorded.' : '按要求停止：没有出具记录。');
    return 4;
  }
  const { runs } = examined;
  const documents = attestedDocuments(runs[0], task.read.documents, examined.documents);
  const { files: report, pdf } = await writeTestReport(
    { order, surveillanceOn: on, runs, equipment, profile: settings.profile },
    settings.out,
    language,
  );
  const found = surveillanceOutcome({ order, runs, today: on, documented: new Set(documents.keys()) });
  const refusals = [...identityRefusals({ order, runs }), ...equipmentRefusals(order, equipment)];
  const issued =
    refusals.length > 0
      ? ({ ok: false, refusals } as const)
      : await issueSurveillance(
          { task, examined, equipment, profile: settings.profile, documents, report },
          surveyed,
          { on, ...found },
          settings.out,
        );
  tellSurveillance({ number: order.number, ...found, issued, pdf }, input);
  return issued.ok ? codes[found.outcome] : 1;
};
