import { testOrder } from '../../../spec/certification/testOrder.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { RunRecord } from '../../../suites/engine/evidence/runRecord.ts';
import { sampleReport } from '../../samples/sampleReport.ts';
import type { Equipment } from './equipment.ts';
import type { TestReport } from './testReportDocument.ts';

export const sampleEquipment: Equipment = {
  suite: { version: '0.1.0', hash: 'ab'.repeat(32), origin: 'checkout', detail: '3eee470' },
  clock: { server: 'ntp.example.edu.cn', offsetMs: 12, uncertaintyMs: 3 },
};

/** A test report of a sample run. */
export const sampleTestReport = (record?: RunRecord): TestReport => ({
  order: testOrder,
  runs: [sampleReport(record)],
  equipment: sampleEquipment,
  profile: referenceProfile(),
});
