import { makeBadge } from 'badge-maker';
import type { Report } from '../report/report.ts';
import { badgeContent } from './badgeContent.ts';

/** `badge.svg`. */
export const renderBadge = (report: Report): string => makeBadge({ ...badgeContent(report), style: 'flat' });
