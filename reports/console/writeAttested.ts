import type { Report } from '../report/report.ts';
import { attestationText } from '../text/attestationText.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import type { SummaryWriter } from './summaryWriter.ts';

/** Requirements that rest on a statement, apart from what was tested. */
export const writeAttested = (report: Report, out: SummaryWriter): void => {
  const attested = report.requirements.filter((requirement) => requirement.attestation !== undefined);
  if (attested.length === 0) return;
  out.heading(pageTexts.attested);
  for (const { clause, id, attestation } of attested) {
    out.line(`  § ${clause} ${id}`);
    if (attestation === undefined) continue;
    out.wrapped(attestation.statement, '    ');
    out.wrapped(attestationText(attestation), '    ', { tone: 'quiet' });
  }
};
