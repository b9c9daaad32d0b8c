import type { Localized } from '../../spec/localized.ts';
import type { PastReport } from '../report/pastReport.ts';

/** Of a run that would continue a report: what has to be the same. */
export interface Continuer {
  readonly suiteVersion: string;
  readonly profileHash: string;
  readonly target: Pick<PastReport['target'], 'url' | 'platformId' | 'kind' | 'origin'>;
}

const bare = (address: string): string => address.replace(/\/+$/, '');

/** The reference platform is somewhere else each time it is started. */
const examinee = ({ url, platformId, kind, origin }: Continuer['target']): string =>
  [
    kind,
    // That of a monitoring platform is made of its address.
    ...(kind === 'monitoring-platform' ? [] : [platformId]),
    origin === 'reference' ? 'reference' : bare(url),
  ].join(' · ');

/** Why results of a report cannot stand beside those of a run made now; undefined: they can. */
export const whyNotContinued = (
  report: PastReport,
  { suiteVersion, profileHash, target }: Continuer,
): Localized | undefined => {
  if (report.schemaVersion !== 2)
    return {
      'zh-CN': '它是按较早的规则判定的（schemaVersion 1）',
      en: 'it judged by earlier rules (schemaVersion 1)',
    };
  const [then, now] = [report.target, target].map(examinee);
  if (then !== now)
    return { 'zh-CN': `它检测的是 ${then}，而现在检测的是 ${now}`, en: `it is of ${then}, but ${now} is examined now` };
  const { version } = report.run.heyan;
  if (version !== suiteVersion)
    return {
      'zh-CN': `它由 heyan ${version} 写出，而现在是 ${suiteVersion}`,
      en: `heyan ${version} wrote it, and this is ${suiteVersion}`,
    };
  if (report.profile.hash !== profileHash)
    return {
      'zh-CN': `它按另一取值配置检测（${report.profile.id} ${report.profile.version}）`,
      en: `it examined by another profile (${report.profile.id} ${report.profile.version})`,
    };
  return undefined;
};
