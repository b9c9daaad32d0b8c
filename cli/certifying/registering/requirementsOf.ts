import { readContainer } from '../../../reports/certificate/container/readContainer.ts';
import type { Report } from '../../../reports/report/report.ts';
import type { RegisterEntry } from '../../../reports/register/registerEntry.ts';

/** What each requirement earned in the first run of a package, by id. Its report is large: only those that are shown are read. */
export const requirementsOf = (bytes: Uint8Array): RegisterEntry['requirements'] => {
  const read = readContainer(bytes);
  const file = read.ok ? read.files.find(({ path }) => path === 'runs/1/report.json') : undefined;
  if (file === undefined) return {};
  const report = JSON.parse(Buffer.from(file.bytes).toString()) as Report;
  return Object.fromEntries(
    report.requirements
      .filter(({ level }) => level !== null)
      .map(({ id, standing, verdict }) => [id, verdict === 'attested' ? 'attested' : standing]),
  );
};
