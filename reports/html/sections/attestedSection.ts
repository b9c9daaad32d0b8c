import type { Report } from '../../report/report.ts';
import { attestationText } from '../../text/attestationText.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { anchor } from '../page/anchor.ts';
import { both } from '../page/both.ts';
import { clauseText } from '../page/clauseText.ts';
import { markup, type Content } from '../page/markup.ts';

/** What rests on statements, apart from what was tested. */
export const attestedSection = (report: Report): Content => {
  const attested = report.requirements.flatMap(({ attestation, ...requirement }) =>
    attestation === undefined ? [] : [{ ...requirement, attestation }],
  );
  return (
    attested.length > 0 &&
    markup`<section class="deciding deciding-attested"><h2>${both(pageTexts.attested)} <span class="count">${attested.length}</span></h2><p class="small">${both(pageTexts.attestedMeaning)}</p><ol>${attested.map(
      (requirement) => markup`<li>
    <p class="deciding-head"><span class="tag tag-clause">${both(clauseText(requirement.clause, report))}</span> <a href="#${anchor('requirement', requirement.id)}"><code>${requirement.id}</code></a></p>
    <p>${both(requirement.statement)}</p><p class="said">${requirement.attestation.statement}</p><p class="small">${both(attestationText(requirement.attestation))}</p></li>`,
    )}</ol></section>`
  );
};
