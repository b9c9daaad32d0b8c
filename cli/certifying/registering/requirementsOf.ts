import type { Report } from '../../../reports/report/report.ts';
import type { RegisterEntry } from '../../../reports/register/registerEntry.ts';
import { readEntry } from './readEntry.ts';

/** What each requirement earned in the first run of a package, by id. Its report is large: only those that are shown are read. */
export const requirementsOf = (path: string): RegisterEntry['requirements'] => {
  const file = readEntry(path, 'runs/1/report.json');
  if (file === undefined) return {};
  const report = JSON.parse(Buffer.from(file).toString()) as Report;
  return Object.fromEntries(
    report.requirements
      .filter(({ level }) => level !== null)
      .map(({ id, standing, verdict }) => [id, verdict === 'attested' ? 'attested' : standing]),
  );
};
