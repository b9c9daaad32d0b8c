import type { Scene } from '../../engine/running/scene.ts';

/** What the run has seen of this platform's reports until now. */
interface ReportsSoFar {
  /** Something was reported. */
  came: boolean;
  /** Waits that ran out with nothing reported at all. */
  inVain: number;
}

/** Shared by the checks that wait for reports, so that a platform that never reports is not waited for at every step. */
export const reportsSoFar: Scene<ReportsSoFar> = {
  id: 'beacon.reports-so-far',
  play: async () => ({ came: false, inVain: 0 }),
};
