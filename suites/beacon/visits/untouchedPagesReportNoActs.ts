import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { actNobodyMade } from '../touring/actNobodyMade.ts';
import { reportingVisits } from '../seeing/reportingVisits.ts';

const mostShown = 20;

/** Table 3, row 6, and 7.1.3: clicks and interactions are what visitors did. Pages that are opened and not touched have none to report. */
export const untouchedPagesReportNoActs: Check = {
  id: 'beacon.untouched-pages-report-no-acts',
  verifies: ['visits-table-3', 'deep-beacon-events'],
  channel: 'beacon',
  title: {
    'zh-CN': '无人操作的页面不上报点击与互动',
    en: 'Pages that nobody touches report no clicks or interactions',
  },
  // What is a click, or a like, is told by its type and its code.
  comparedWith: { profile: ['beacon.codes.click', 'beacon.codes.like'] },
  platforms: platformKinds,
  needs: ['pages'],
  // As for the coverage, with which it shares the visits.
  locks: ['business-data'],
  deadlineMs: 120_000,
  run: async (context) => {
    const reporting = await reportingVisits(context);
    if ('kind' in reporting) return reporting;
    return judged(
      reporting
        .filter(({ acts }) => acts.length > 0)
        .slice(0, mostShown)
        .map(({ page, acts }) => actNobodyMade(context, page, acts)),
    );
  },
};
