import { createHash } from 'node:crypto';
import { makeBadge } from 'badge-maker';
import type { Report } from '../report/report.ts';
import { badgeContent } from './badgeContent.ts';

/** Of which runs: the same badge each time it is made, and another in the same page has others. */
const suffixOf = (reports: readonly Report[]): string =>
  `-${createHash('sha256')
    .update(reports.map(({ run: { id } }) => id).join())
    .digest('hex')
    .slice(0, 12)}`;

/** `badge.svg`. Its ids are its own, so that several of them stand in one page: the first `id` of a page is everybody's. */
export const renderBadge = (...reports: readonly [Report, ...Report[]]): string => {
  const idSuffix = suffixOf(reports);
  // badge-maker leaves its filter without the suffix.
  return makeBadge({ ...badgeContent(...reports), style: 'flat', idSuffix })
    .replaceAll('id="blur"', `id="blur${idSuffix}"`)
    .replaceAll('filter="url(#blur)"', `filter="url(#blur${idSuffix})"`);
};
