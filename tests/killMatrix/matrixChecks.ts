import { checks } from '../../suites/checks.ts';

/** The checks that look at the reference platform: those that read its record at a monitoring platform are proven by tests/process/recordFaults. */
export const matrixChecks = checks.filter(({ needs }) => !needs.includes('application-record'));
