import { makeBadge } from 'badge-maker';
import type { Report } from '../report/report.ts';
import { badgeContent } from './badgeContent.ts';

/** `badge.svg`. */
export const renderBadge = (...reports: readonly [Report, ...Report[]]): string =>
  makeBadge({ ...badgeContent(...reports), style: 'flat' });
