import { faults } from '../../mocks/access-platform/faults/faults.ts';
import { monitoringFaults } from '../../mocks/monitoring-platform/faults/monitoringFaults.ts';
import type { Requirement } from '../../spec/requirements/requirement.ts';
import { levelOf } from '../../suites/engine/verdict/level.ts';

/** The faults of the reference access platform, or monitoring platform, that fail a requirement; what binds nobody, or another party, nothing fails. */
export const failedBy = (requirement: Requirement): readonly string[] => {
  if (levelOf(requirement, 'monitoring-platform') !== null)
    return monitoringFaults.filter(({ violates }) => violates.includes(requirement.id)).map(({ id }) => id);
  return levelOf(requirement) === null
    ? []
    : faults.filter(({ violates }) => violates.includes(requirement.id)).map(({ id }) => id);
};
