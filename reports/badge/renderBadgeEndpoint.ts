import type { Report } from '../report/report.ts';
import { badgeContent } from './badgeContent.ts';

/** `badge.json`, as the endpoint badge of shields.io reads it. */
export const renderBadgeEndpoint = (report: Report): string => `${JSON.stringify({ schemaVersion: 1, ...badgeContent(report), ...(report.verdict === 'error' ? { isError: true } : {}) }, null, 2)}\n`;
