import type { PlatformKind } from '../../spec/platformKind.ts';
import { startRun } from '../../suites/run/startRun.ts';
import type { RunSettings } from '../line/runSettings.ts';
import type { CandidateRun } from './candidateRun.ts';
import { openCandidate } from './openCandidate.ts';
import type { Candidate } from './openCandidate.ts';
import { openMonitoring } from './openMonitoring.ts';
import { remarks } from './remarks.ts';

/** Opens whom the settings name: a monitoring platform, or an access platform, which `look` is shown first. */
export const openRunOf = async (
  settings: RunSettings,
  kind: PlatformKind,
  look: (candidate: Candidate) => void = () => {},
): Promise<CandidateRun> => {
  if (settings.monitoring !== undefined) return openMonitoring(settings, settings.monitoring);
  const candidate = await openCandidate(settings, kind);
  try {
    look(candidate);
  } catch (error) {
    await candidate.close();
    throw error;
  }
  return {
    remarks: remarks(settings, candidate),
    close: candidate.close,
    start: (how) =>
      startRun({
        ...settings.options,
        ...how,
        resolved: candidate.resolved,
        profile: settings.profile,
        origin: candidate.origin,
        faults: settings.faults,
      }),
  };
};
