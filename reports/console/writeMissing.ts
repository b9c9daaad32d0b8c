import type { Localized } from '../../spec/localized.ts';
import { missingGroups } from '../report/missingGroups.ts';
import { openCauses } from '../report/openCauses.ts';
import type { Report } from '../report/report.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { unlocksText } from '../text/unlocksText.ts';
import type { SummaryWriter } from './summaryWriter.ts';

/** More than this is read in the HTML report. */
const most = 8;

interface Entry {
  readonly text: Localized;
  readonly checks: readonly string[];
  readonly requirements: readonly string[];
}

/** What is missing, grouped by cause, most valuable first. */
export const writeMissing = (report: Report, out: SummaryWriter): void => {
  const { language } = out;
  const clausesOf = (ids: readonly string[]): string => {
    const clauses = [
      ...new Set(report.requirements.filter(({ id }) => ids.includes(id)).map((requirement) => requirement.clause)),
    ];
    const shown = clauses.slice(0, 6).join(', ') + (clauses.length > 6 ? ', …' : '');
    return clauses.length === 0 ? '' : language === 'en' ? ` (${shown})` : `（${shown.replaceAll(', ', '、')}）`;
  };
  const list = (title: Localized, entries: readonly Entry[]): void => {
    if (entries.length === 0) return;
    out.heading(title);
    for (const [at, { text, ...concerned }] of entries.slice(0, most).entries()) {
      out.wrapped(text, '     ', { first: ` ${String(at + 1).padStart(2)}. ` });
      const unlocks = unlocksText(concerned)[language];
      if (unlocks !== '')
        out.wrapped(`${unlocks}${clausesOf(concerned.requirements)}`, '       ', { tone: 'quiet', first: '     → ' });
    }
    if (entries.length > most) out.line(`     … +${entries.length - most} ${pageTexts.others[language]}`);
  };
  list(
    pageTexts.missing,
    missingGroups(report).map(({ how, checks, requirements }) => ({ text: how, checks, requirements })),
  );
  list(pageTexts.otherCauses, openCauses(report));
};
