import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { continuationOf } from '../../reports/continuing/continuationOf.ts';
import type { Continuing } from '../../reports/continuing/continuationOf.ts';
import { whyNotContinued } from '../../reports/continuing/whyNotContinued.ts';
import type { Continuer } from '../../reports/continuing/whyNotContinued.ts';
import { readReport } from '../../reports/report/readReport.ts';
import type { Localized } from '../../spec/localized.ts';
import { checks } from '../../suites/checks.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { monitoringChecks } from '../../suites/monitoring/monitoringChecks.ts';
import { chosenChecks } from '../../suites/run/chosenChecks.ts';
import { heyanVersion } from '../../suites/run/heyanVersion.ts';
import type { OnlyFailed } from '../line/onlyFailed.ts';
import type { RunSettings } from '../line/runSettings.ts';

export interface ContinuedReport {
  /** Absent: nothing is left that had not passed; everything is to be examined. */
  readonly continuing?: Continuing;
  /** Throws a `UsageError` where the report is of somebody else. */
  readonly compare: (target: Continuer['target']) => void;
}

const refuse = (zh: string, en: string): UsageError => new UsageError('HEYAN_NOT_CONTINUED', { 'zh-CN': zh, en });

/**
 * What the report named, or that in `directory`, leaves to be examined again. Undefined: there is none, and nobody insisted. Rejects with a
 * `UsageError` or `ReportFileError` for one that is missing, damaged, or of another version or profile.
 */
export const continueReport = async (
  { path = '', asked }: OnlyFailed,
  settings: Pick<RunSettings, 'monitoring' | 'profile' | 'options'>,
  directory: string,
): Promise<ContinuedReport | undefined> => {
  const place = path === '' ? directory : path;
  if (!existsSync(place.endsWith('.json') ? place : join(place, 'report.json'))) {
    if (!asked) return undefined;
    throw refuse(`${place} 中没有可接续的报告 report.json。`, `There is no report.json to continue in ${place}.`);
  }
  const report = await readReport(place);
  const say = (why: Localized | undefined): void => {
    if (why !== undefined)
      throw refuse(
        `不能接续 ${place} 中的报告：${why['zh-CN']}。`,
        `The report in ${place} cannot be continued: ${why.en}.`,
      );
  };
  const made = { suiteVersion: heyanVersion, profileHash: settings.profile.hash };
  say(whyNotContinued(report, { ...made, target: report.target }));
  const only = settings.options.only ?? [];
  const all = settings.monitoring === undefined ? checks : monitoringChecks;
  // A word that names nothing is refused as it is elsewhere.
  if (settings.monitoring === undefined) chosenChecks(checks, only);
  const continuing = continuationOf(report, { checks: all, only });
  return {
    ...(continuing !== undefined && { continuing }),
    compare: (target) => say(whyNotContinued(report, { ...made, target })),
  };
};
