import type { Indicator } from '../indicators/indicator.ts';
import { localizedProblems } from '../localizedProblems.ts';
import type { Requirement } from './requirement.ts';

/** What coverage is held against. */
export interface CoverageContext {
  readonly indicators: readonly Pick<Indicator, 'id' | 'table' | 'platforms'>[];
  /** Ids of the quantities beside the 54. */
  readonly quantities: readonly string[];
}

/** What is wrong with the rows that stand for a requirement. */
export const coverageProblems = (
  { id, platforms, coverage }: Requirement,
  { indicators, quantities }: CoverageContext,
): readonly string[] => {
  if (coverage === undefined) return [];
  const { rows, groups, table } = coverage;
  const listed = groups.flatMap((group) => group.indicators);
  const unknown = [
    ...listed.filter((one) => !indicators.some((indicator) => indicator.id === one)),
    ...groups.flatMap((group) => group.quantities ?? []).filter((one) => !quantities.includes(one)),
  ];
  const whole = indicators.filter((indicator) => indicator.table === table).map((indicator) => indicator.id);
  const differs = table !== undefined && whole.toSorted().join() !== listed.toSorted().join();
  return [
    ...unknown.map((one) => `${id}: unknown row ${one}`),
    ...(new Set(listed).size === listed.length ? [] : [`${id}: names a row twice`]),
    ...groups
      .filter((group) => group.indicators.length + (group.quantities?.length ?? 0) === 0)
      .map((group) => `${id}: nothing stands for ${group.name.en}`),
    ...platforms
      .filter(
        (kind) =>
          !groups.some(
            (group) =>
              group.quantities !== undefined ||
              indicators.some((one) => group.indicators.includes(one.id) && one.platforms.includes(kind)),
          ),
      )
      .map((kind) => `${id}: nothing stands for it on a ${kind} platform`),
    ...(differs || (table !== undefined && rows !== 'all') ? [`${id}: is not the whole of table ${table}`] : []),
    ...groups.flatMap((group) => localizedProblems(id, group.name)),
  ];
};
