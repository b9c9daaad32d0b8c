import type { Localized } from '../../../spec/localized.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { inconclusive } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { applicationRecord } from './applicationRecord.ts';
import type { RecordReading } from './recordReading.ts';

export type Recorded = Extract<RecordReading, { readonly found: 'application' }>;

interface RecordCheck {
  readonly id: string;
  readonly requirement: string;
  readonly title: Localized;
  /** Of a platform that is registered without an application; default: that is for `process.applies-online` to judge. */
  readonly unapplied?: (evidence: readonly string[], context: CheckContext) => Outcome;
  readonly judge: (record: Recorded, context: CheckContext) => Outcome | Promise<Outcome>;
}

const leftTo = inconclusive('blocked', {
  'zh-CN': '没有申请可供查看，由检查 process.applies-online 给出结论。',
  en: 'There is no application to look at, on which the check process.applies-online concludes.',
});

/** A check of chapter 8 that reads the record of the monitoring platform (8.1–8.3); the text itself says what is in it. */
export const createRecordCheck = ({ id, requirement, title, unapplied = () => leftTo, judge }: RecordCheck): Check => ({
  id,
  verifies: [requirement],
  channel: 'process',
  title,
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['application-record'],
  deadlineMs: 30_000,
  run: async (context) => {
    const record = await context.use(applicationRecord);
    if (record.found === 'nothing') return record.outcome;
    return record.found === 'registration' ? unapplied(record.evidence, context) : judge(record, context);
  },
});
