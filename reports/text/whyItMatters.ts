import type { Localized } from '../../spec/localized.ts';
import type { Report, ReportedCheck, ReportedFinding } from '../report/report.ts';
import { levelTexts } from './names/levelTexts.ts';
import { stakeText } from './stakeText.ts';

/** At most so many consequences: the first ones are the gravest. */
const mostStakes = 2;

const together = (parts: readonly Localized[]): Localized => ({
  'zh-CN': parts.map((part) => part['zh-CN']).join(''),
  en: parts.map((part) => part.en).join(' '),
});

/** What a finding does to the verdict: the lowest level that it keeps from holding, or none. */
const effect = (level: 'core' | 'full' | null, basis: ReportedFinding['basis']): Localized =>
  basis === 'assumed'
    ? {
        'zh-CN': '所比较的取值无人声明，因此只作提醒，不影响分级结论。',
        en: 'It rests on a value that nobody declared, so it warns and touches no level.',
      }
    : level === null
      ? { 'zh-CN': '它不属于任何级别，不影响分级结论。', en: 'It belongs to no level and touches none.' }
      : {
          'zh-CN': `整改之前，${levelTexts[level].name['zh-CN']}不成立。`,
          en: `Until it is mended, the level ${levelTexts[level].short.en} does not hold.`,
        };

/** Why a finding matters: what is at stake for whoever relies on the data, and what it does to the verdict. */
export const whyItMatters = (
  check: Pick<ReportedCheck, 'verifies' | 'clauses'>,
  finding: Pick<ReportedFinding, 'violates' | 'basis'>,
  report: Pick<Report, 'requirements' | 'clauses'>,
): Localized => {
  const names = new Set(finding.violates ?? check.verifies);
  const mine = report.requirements.filter(({ id }) => names.has(id));
  // Gravest first, so that what is cut off is the least.
  const order = ['core', 'full', null];
  const sorted = mine.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  const binding = sorted.filter(({ standing }) => standing !== 'free');
  // What binds nobody says nothing where something does.
  const bearing = binding.length > 0 ? binding : sorted;
  const stakes = new Set(bearing.flatMap((one) => stakeText(one, report) ?? []));
  const level = binding[0]?.level ?? null;
  return together([...[...stakes].slice(0, mostStakes), effect(level, finding.basis)]);
};
