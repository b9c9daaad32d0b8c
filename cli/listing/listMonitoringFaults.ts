import { monitoringFaults } from '../../mocks/monitoring-platform/faults/monitoringFaults.ts';
import type { Language } from '../../spec/localized.ts';

/** The faults of the reference monitoring platform for people, one a line: id, what it does, what it violates. */
export const listMonitoringFaults = (language: Language): string => {
  const width = Math.max(...monitoringFaults.map(({ id }) => id.length));
  return monitoringFaults
    .map(({ id, title, violates }) => `${id.padEnd(width)}  ${title[language]} → ${violates.join(', ')}`)
    .join('\n');
};
