import type { Requirement } from '../../spec/requirements/requirement.ts';
import { checks } from '../../suites/checks.ts';
import { monitoringChecks } from '../../suites/monitoring/monitoringChecks.ts';
import { levelOf } from '../../suites/engine/verdict/level.ts';
import { failedBy } from './failedBy.ts';

/** A requirement as `list requirements --json` gives it: with its level, its checks, and what can fail it. */
export const listedRequirement = (requirement: Requirement) => ({
  ...requirement,
  level: levelOf(requirement),
  checks: [...checks, ...monitoringChecks]
    .filter(({ verifies }) => verifies.includes(requirement.id))
    .map(({ id }) => id),
  failedBy: failedBy(requirement),
  /** Nothing but a statement answers for it; `attestationReason` says why. */
  attestationOnly: requirement.verification === 'attestation',
});
