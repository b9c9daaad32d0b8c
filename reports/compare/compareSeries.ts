import { compareText } from '../report/compareText.ts';
import type { PastReport } from '../report/pastReport.ts';
import type { Item } from './changesOf.ts';
import { circumstancesOf } from './circumstancesOf.ts';
import { comparedItems } from './comparedItems.ts';
import { comparedRun } from './comparedRun.ts';
import { compareReports } from './compareReports.ts';
import { courseOrder } from './courseOrder.ts';
import type { Course, Series, SeriesCandidate, SeriesCell, SeriesRow } from './series.ts';

type Items = ReadonlyMap<string, Item>;

/** What a run says of one thing: three answers that count, all else is none. */
const answer = (item: Item | undefined): 'violated' | 'shown' | 'open' =>
  item === undefined ? 'open' : item.violated ? 'violated' : item.shown ? 'shown' : 'open';

/** Turned, and turned back: of violated and shown to hold, neither lasted. */
const cameAndWent = (answers: readonly string[]): boolean => {
  const told = answers.filter((one) => one !== 'open');
  return told.filter((one, at) => at > 0 && one !== told[at - 1]).length >= 2;
};

/** Of one candidate, over its runs; `alike`: nothing else had changed from run to run. */
const courseOf = (items: readonly (Item | undefined)[], alike: boolean): Course => {
  const answers = items.map(answer);
  const [last, before] = [answers.at(-1), answers.at(-2)];
  if (alike && cameAndWent(answers)) return 'flaky';
  if (before !== undefined && last !== before && (last === 'violated' || before === 'violated') && last !== 'shown')
    return 'regressed';
  if (last === 'violated') return 'failing';
  if (last === 'shown' && answers.includes('violated')) return 'fixed';
  return new Set(items.map((item) => `${item?.verdict} ${item?.standing}`)).size > 1 ? 'changed' : 'steady';
};

const rowsOf = (
  runs: readonly Items[],
  candidates: readonly Pick<SeriesCandidate, 'runs' | 'circumstances'>[],
): readonly SeriesRow[] => {
  const known = new Map(runs.flatMap((items) => [...items]));
  const cell = (item: Item | undefined): SeriesCell | null =>
    item === undefined
      ? null
      : {
          verdict: item.verdict,
          ...(item.standing !== undefined && { standing: item.standing }),
          violated: item.violated,
        };
  return [...known.values()]
    .map(({ id, clauses, title }): SeriesRow => {
      const of = candidates.map((one) =>
        courseOf(
          one.runs.map((at) => runs[at]?.get(id)),
          one.circumstances.length === 0,
        ),
      );
      const course = courseOrder.find((one) => of.includes(one)) ?? 'steady';
      return { id, clauses, title, cells: runs.map((items) => cell(items.get(id))), course };
    })
    .filter(({ course, cells }) => course !== 'steady' || new Set(cells.map((one) => one?.verdict)).size > 1)
    .sort((a, b) => courseOrder.indexOf(a.course) - courseOrder.indexOf(b.course) || compareText(a.id, b.id));
};

/** Whose past a run is held to: a platform whose database has moved is the same one, and that it moved is a circumstance. */
const sameCandidate = ({ target: { origin, url, kind, platformId } }: PastReport): string =>
  JSON.stringify([kind, platformId, ...(origin === 'reference' ? [] : [url])]);

/** Several runs in the order given, of one candidate or of many: what got worse, what came and went, and the matrix of what differs. */
export const compareSeries = (reports: readonly PastReport[]): Series => {
  const identities = reports.map(sameCandidate);
  const groups = [...new Set(identities)].map((identity) =>
    identities.flatMap((one, at) => (one === identity ? [at] : [])),
  );
  const items = reports.map(comparedItems);
  const asMap = (list: readonly Item[]): Items => new Map(list.map((item) => [item.id, item]));
  const checks = items.map((one) => asMap(one.checks));
  const requirements = items.map((one) => asMap(one.requirements));
  const candidates = groups.map((runs): SeriesCandidate => {
    const mine = runs.flatMap((at) => reports[at] ?? []);
    const circumstances = circumstancesOf(...mine);
    const [before, last] = [mine.at(-2), mine.at(-1)];
    const ids = [...new Set([...checks, ...requirements].flatMap((map) => [...map.keys()]))];
    const flaky = ids.filter((id) =>
      [checks, requirements].some(
        (maps) =>
          courseOf(
            runs.map((at) => maps[at]?.get(id)),
            circumstances.length === 0,
          ) === 'flaky',
      ),
    );
    return {
      runs,
      circumstances,
      regressed: before !== undefined && last !== undefined && compareReports(before, last).regressed,
      flaky: flaky.toSorted(compareText),
    };
  });
  return {
    runs: reports.map(comparedRun),
    candidates,
    requirements: rowsOf(requirements, candidates),
    checks: rowsOf(checks, candidates),
    regressed: candidates.some((one) => one.regressed),
  };
};
