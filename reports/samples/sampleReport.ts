import { clauses } from '../../spec/clauses.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import type { Language } from '../../spec/localized.ts';
import type { RunRecord } from '../../suites/engine/evidence/runRecord.ts';
import { clausesInOrder } from '../report/clausesInOrder.ts';
import type { Report } from '../report/report.ts';
import { toReport } from '../report/toReport.ts';
import { sampleRecord } from './sampleRecord.ts';

/** The report of the sample run, or of a record made from it. */
export const sampleReport = (record: RunRecord = sampleRecord(), language: Language = 'zh-CN'): Report =>
  toReport(record, { language, indicators, clauses: clausesInOrder(clauses) });
