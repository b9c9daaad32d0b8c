import { greatestOf } from '../../spec/greatestOf.ts';
import type { Report, ReportedRequirement } from '../report/report.ts';
import { requirementsThat } from '../report/requirementsThat.ts';
import { reasonText } from '../../suites/engine/verdict/reasonText.ts';
import { levelTexts } from '../text/names/levelTexts.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { waiverText } from '../text/waiverText.ts';
import { displayWidth } from './displayWidth.ts';
import { padDisplay } from './padDisplay.ts';
import type { SummaryWriter } from './summaryWriter.ts';

/** Its own word, where that is what it breaks the requirement by. */
const ownWord = ({ id }: ReportedRequirement, { declaration }: Report): string => {
  const answer = declaration.requirements[id];
  return answer?.answer === 'not-supported' ? answer.reason : '';
};

/** The requirements that are violated, waived ones with who, why and until when. */
export const writeViolations = (report: Report, out: SummaryWriter): void => {
  const { language, paint } = out;
  const violated = requirementsThat(report, 'violated');
  if (violated.length === 0) return;
  out.heading(pageTexts.violated);
  const column = greatestOf(violated.map(({ clause }) => displayWidth(clause))) + 2;
  const indent = ' '.repeat(column + 2);
  for (const requirement of violated) {
    const level = requirement.level === null ? '' : ` · ${levelTexts[requirement.level].short[language]}`;
    out.line(`  ${paint('bad', padDisplay(requirement.clause, column))}${requirement.id}${paint('quiet', level)}`);
    out.wrapped(requirement.statement, indent);
    if (requirement.reason === 'declared-not-supported') {
      const said = ownWord(requirement, report);
      const separator = said === '' ? '' : language === 'en' ? ': ' : '：';
      out.wrapped(`${reasonText(requirement.reason)[language]}${separator}${said}`, indent, { tone: 'bad' });
    }
    if (requirement.waiver !== undefined) out.wrapped(waiverText(requirement.waiver), indent, { tone: 'caution' });
  }
};
