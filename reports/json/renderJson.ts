import type { Report } from '../report/report.ts';

/** `report.json`, readable by people too. */
export const renderJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;
