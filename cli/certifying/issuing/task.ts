import type { KeyFile } from '../../../reports/certificate/signing/keyFile.ts';
import type { SigningKey } from '../../../reports/certificate/signing/signingKey.ts';
import type { ReadOrder } from '../readOrder.ts';
import type { TimeStamping } from '../timestamping/timeStamping.ts';

/** A key that was opened, with the file it stands in. */
export type OpenedKey = SigningKey & { readonly file: KeyFile };

/** What `heyan certify` was told to do, read and found usable. */
export interface Task {
  readonly read: ReadOrder;
  /** Each of them signs. */
  readonly keys: readonly [OpenedKey, ...OpenedKey[]];
  /** How often the platform is examined. */
  readonly repeat: number;
  /** Absent: the package has no time stamp. */
  readonly timeStamping?: TimeStamping;
}
