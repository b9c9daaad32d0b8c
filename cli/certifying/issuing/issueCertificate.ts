import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { PackageFile } from '../../../reports/certificate/container/packageFile.ts';
import { writeContainer } from '../../../reports/certificate/container/writeContainer.ts';
import { signFiles } from '../../../reports/certificate/package/signFiles.ts';
import type { About } from '../../../reports/certificate/package/signFiles.ts';
import type { Equipment } from '../../../reports/certificate/report/equipment.ts';
import { sealTimeStamp } from '../../../reports/certificate/timestamp/sealTimeStamp.ts';
import { timeStampNonce } from '../../../reports/certificate/timestamp/timeStampNonce.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { certifiedBadges } from '../certifiedBadges.ts';
import { packageFiles } from '../packageFiles.ts';
import { askTimeStamp } from '../timestamping/askTimeStamp.ts';
import { writeFiles } from '../writeFiles.ts';
import type { Examined } from './examineRepeatedly.ts';
import type { Task } from './task.ts';

/** What a certificate is issued on. */
interface Grounds {
  readonly task: Task;
  readonly examined: Examined;
  readonly equipment: Equipment;
  readonly profile: Profile;
  /** Of attestations, by requirement. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
  /** The test report. */
  readonly report: readonly PackageFile[];
}

/** Where the package stands and the SHA-256 of its bytes, hex; or what stood in the way. */
export type Issued =
  | { readonly ok: true; readonly path: string; readonly sha256: string }
  | { readonly ok: false; readonly refusals: readonly Localized[] };

const about = ({ task, examined: { runs }, equipment }: Grounds): About => {
  const { order } = task.read;
  const { timeStamping } = task;
  const [{ profile }] = runs;
  return {
    createdAt: new Date().toISOString(),
    certificate: {
      number: order.number,
      level: order.level,
      issuedOn: order.dates.issuedOn,
      validUntil: order.dates.validUntil,
      laboratory: order.laboratory.name,
    },
    product: order.product,
    suite: { version: equipment.suite.version, hash: equipment.suite.hash, origin: equipment.suite.origin },
    profile: { id: profile.id, version: profile.version, hash: profile.hash },
    clock: equipment.clock,
    runs: runs.map(({ run }) => ({ id: run.id, seed: run.seed, browser: run.browser, startedAt: run.startedAt })),
    ...(timeStamping && {
      timeStamp: { server: addressOf(timeStamping.server), nonce: timeStampNonce(randomBytes) },
    }),
  };
};

/** What a query may hold is nobody's business. */
const addressOf = ({ origin, pathname }: URL): string => `${origin}${pathname}`;

/** The time stamp over the envelope as the last file of the package; none where none was asked for. */
const timeStampFiles = async (
  { timeStamping, keys }: Task,
  nonce: string | undefined,
  envelope: Uint8Array,
): Promise<{ readonly files: readonly PackageFile[] } | { readonly why: Localized }> => {
  if (timeStamping === undefined || nonce === undefined) return { files: [] };
  const asked = await askTimeStamp(timeStamping, { stamped: envelope, nonce });
  return asked.ok ? { files: [sealTimeStamp(envelope, asked.token, keys)] } : { why: asked.why };
};

/** Signs and writes the package, and beside it the badge where a key of its algorithm signs. Rejects with an `OutputError`. */
export const issueCertificate = async (grounds: Grounds, directory: string): Promise<Issued> => {
  const { task, examined, profile, documents, report } = grounds;
  const said = about(grounds);
  const signed = signFiles(
    said,
    packageFiles({ read: task.read, profile, directories: examined.directories, documents, report }),
    task.keys,
  );
  const stamp = await timeStampFiles(task, said.timeStamp?.nonce, signed.envelope.bytes);
  if ('why' in stamp) return { ok: false, refusals: [stamp.why] };
  const bytes = writeContainer([...signed.files, signed.envelope, ...stamp.files]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = `${said.certificate.number.replaceAll(/[^A-Za-z0-9._-]/g, '-')}.heyan.zip`;
  const badgeKey = task.keys.find(({ algorithm }) => algorithm === 'ed25519');
  writeFiles(directory, [
    { path: name, bytes },
    ...(badgeKey === undefined ? [] : await certifiedBadges(said, sha256, badgeKey)),
  ]);
  return { ok: true, path: join(directory, name), sha256 };
};
