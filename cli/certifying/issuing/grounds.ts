import type { PackageFile } from '../../../reports/certificate/container/packageFile.ts';
import type { Equipment } from '../../../reports/certificate/report/equipment.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { Examined } from './examineRepeatedly.ts';
import type { Task } from './task.ts';

/** What a certificate, or the record of a surveillance, is issued on. */
export interface Grounds {
  readonly task: Task;
  readonly examined: Examined;
  readonly equipment: Equipment;
  readonly profile: Profile;
  /** Of attestations, by requirement. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
  /** The test report. */
  readonly report: readonly PackageFile[];
}
