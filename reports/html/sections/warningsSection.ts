import type { Report } from '../../report/report.ts';
import { checkExplanation } from '../../text/checkExplanation.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { verdictTexts } from '../../text/names/verdictTexts.ts';
import { anchor } from '../page/anchor.ts';
import { both } from '../page/both.ts';
import { markup, type Content } from '../page/markup.ts';

/** What was found and violates nothing, in short. */
export const warningsSection = (report: Report): Content => {
  const warned = report.checks.filter((check) => check.verdict === 'warning');
  return (
    warned.length > 0 &&
    markup`<section class="deciding deciding-warned"><h2>${both(pageTexts.warnings)} <span class="count">${warned.length}</span></h2><p class="small">${both(verdictTexts.warning.meaning)}</p><ul>${warned.map((check) => markup`<li><span class="tag tag-clause">${check.clauses.join(' ')}</span> <a href="#${anchor('check', check.id)}">${both(check.findings[0]?.message ?? checkExplanation(check))}</a></li>`)}</ul></section>`
  );
};
