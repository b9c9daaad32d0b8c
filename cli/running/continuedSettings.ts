import { join } from 'node:path';
import type { Localized } from '../../spec/localized.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { RunSettings } from '../line/runSettings.ts';
import { continueReport } from './continueReport.ts';
import type { Candidate } from './openCandidate.ts';

export interface ContinuedSettings {
  readonly settings: RunSettings;
  /** Throws a `UsageError` where the candidate is not that of the report. */
  readonly look?: (candidate: Candidate) => void;
}

interface Place {
  readonly kind: PlatformKind;
  readonly out: string;
  readonly alone: boolean;
}

const nothingLeft: Localized = {
  'zh-CN': '上次的报告中没有未通过的检查；现作一次完整检测，由它得出结论。',
  en: 'Nothing in the last report is left that had not passed: everything is examined, which is what gives a verdict.',
};

/** Of one of several kinds whose reports stand in folders of their own. */
const placeOf = (path: string | undefined, kind: PlatformKind, alone: boolean): string | undefined =>
  path === undefined || alone ? path : join(path, kind);

/** The settings of a run that is to examine only what had not passed (`onlyFailed`), by the report it continues; others as they are. */
export const continuedSettings = async (
  settings: RunSettings,
  { kind, out, alone }: Place,
  tell: (text: Localized) => void,
): Promise<ContinuedSettings> => {
  const { onlyFailed, monitoring } = settings;
  if (onlyFailed === undefined) return { settings };
  const path = placeOf(onlyFailed.path, kind, alone);
  const found = await continueReport({ asked: onlyFailed.asked, ...(path !== undefined && { path }) }, settings, out);
  if (found === undefined) return { settings };
  const { continuing, compare } = found;
  const compared = (target: Parameters<typeof compare>[0]): void => {
    compare(target);
    if (continuing === undefined) tell(nothingLeft);
  };
  if (monitoring !== undefined)
    compared({
      url: monitoring.address?.url ?? '',
      platformId: '',
      kind: 'monitoring-platform',
      origin: monitoring.address === undefined ? 'reference' : 'external',
    });
  const look = ({ resolved: { target }, origin }: Candidate): void => compared({ ...target, origin });
  if (continuing === undefined) return { settings, look };
  const { only, continuation } = continuing;
  return { settings: { ...settings, options: { ...settings.options, only, continues: continuation } }, look };
};
