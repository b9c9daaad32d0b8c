import type { Localized } from '../../../spec/localized.ts';
import { missingGroups } from '../../report/missingGroups.ts';
import { openCauses } from '../../report/openCauses.ts';
import type { Report } from '../../report/report.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { unlocksText } from '../../text/unlocksText.ts';
import { anchor } from '../page/anchor.ts';
import { both } from '../page/both.ts';
import { markup, type Content, type Markup } from '../page/markup.ts';

interface Entry {
  readonly text: Localized;
  readonly checks: readonly string[];
  readonly requirements: readonly string[];
}

/** One cause: what to do about it, how much waits for it, and on demand what that is. */
const entry = ({ text, ...concerned }: Entry, report: Report): Markup => {
  const clauses = new Map(report.requirements.map((requirement) => [requirement.id, requirement.clause]));
  const requirements = concerned.requirements.map(
    (id): Content =>
      markup`<a href="#${anchor('requirement', id)}"><span class="tag tag-clause">${clauses.get(id) ?? ''}</span> <code>${id}</code></a>`,
  );
  const checks = concerned.checks.map(
    (id): Content => markup`<a href="#${anchor('check', id)}"><code>${id}</code></a>`,
  );
  return markup`<li><p>${both(text)}</p><details><summary>→ ${both(unlocksText(concerned))}</summary><p class="links">${[...requirements, ...checks]}</p></details></li>`;
};

const list = (title: Localized, meaning: Localized | null, entries: readonly Entry[], report: Report): Content =>
  entries.length > 0 &&
  markup`<section class="deciding deciding-open missing"><h2>${both(title)} <span class="count">${entries.length}</span></h2>${meaning && markup`<p class="small">${both(meaning)}</p>`}<ol>${entries.map((one) => entry(one, report))}</ol></section>`;

/** What is missing, grouped by cause, most valuable first. */
export const missingSection = (report: Report): Content => [
  list(
    pageTexts.missing,
    pageTexts.missingMeaning,
    missingGroups(report).map(({ how, ...concerned }) => ({ text: how, ...concerned })),
    report,
  ),
  list(pageTexts.otherCauses, null, openCauses(report), report),
];
