import type { Warehouse } from '../../mocks/monitoring-platform/warehouse/warehouse.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { startRun } from '../../suites/run/startRun.ts';
import type { RunSettings } from '../line/runSettings.ts';
import type { CandidateRun } from './candidateRun.ts';
import { openCandidate } from './openCandidate.ts';
import type { Candidate } from './openCandidate.ts';
import { remarks } from './remarks.ts';

/** Loaded only by whom needs it: with a monitoring platform elsewhere nobody does. */
const openTemporary = async (): Promise<Warehouse> => {
  const { openWarehouse } = await import('../../mocks/monitoring-platform/warehouse/openWarehouse.ts');
  return openWarehouse();
};

/** Opens whom the settings name: a monitoring platform, or an access platform, which `look` is shown first. */
export const openRunOf = async (
  settings: RunSettings,
  kind: PlatformKind,
  look: (candidate: Candidate) => void = () => {},
): Promise<CandidateRun> => {
  if (settings.monitoring !== undefined) {
    const { openMonitoring } = await import('./openMonitoring.ts');
    return openMonitoring(settings, settings.monitoring);
  }
  // It depends on nothing of the candidate, so it opens meanwhile; one that is kept is opened by the run, which says where it cannot be.
  const { warehouse: kept, monitor } = settings.options;
  const temporary = kept === undefined && monitor === undefined ? openTemporary() : undefined;
  // Told where it is awaited.
  temporary?.catch(() => undefined);
  const closeWarehouse = async (): Promise<void> => (await temporary?.catch(() => undefined))?.close();
  const candidate = await openCandidate(settings, kind).catch(async (error: unknown) => {
    await closeWarehouse();
    throw error;
  });
  const close = async (): Promise<void> => void (await Promise.all([candidate.close(), closeWarehouse()]));
  let warehouse: Warehouse | undefined;
  try {
    look(candidate);
    warehouse = await temporary;
  } catch (error) {
    await close();
    throw error;
  }
  return {
    remarks: remarks(settings, candidate),
    close,
    start: (how) =>
      startRun({
        ...settings.options,
        ...(warehouse !== undefined && { warehouse }),
        ...how,
        resolved: candidate.resolved,
        profile: settings.profile,
        origin: candidate.origin,
        faults: settings.faults,
      }),
  };
};
