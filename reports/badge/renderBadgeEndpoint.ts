import type { Report } from '../report/report.ts';
import { badgeContent } from './badgeContent.ts';

/** `badge.json`, as the endpoint badge of shields.io reads it. */
export const renderBadgeEndpoint = (...reports: readonly [Report, ...Report[]]): string => {
  const broken = reports.some((report) => report.verdict === 'error');
  return `${JSON.stringify({ schemaVersion: 1, ...badgeContent(...reports), ...(broken ? { isError: true } : {}) }, null, 2)}\n`;
};
