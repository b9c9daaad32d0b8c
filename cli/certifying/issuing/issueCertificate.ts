import { certificateOf } from '../../../reports/certificate/certificateOf.ts';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Localized } from '../../../spec/localized.ts';
import { certifiedBadges } from '../certifiedBadges.ts';
import { packageFiles } from '../packageFiles.ts';
import { writeFiles } from '../writeFiles.ts';
import { examinedFacts } from './examinedFacts.ts';
import type { Grounds } from './grounds.ts';
import { packageName } from './packageName.ts';
import { signedPackage } from './signedPackage.ts';

/** Where the package stands and the SHA-256 of its bytes, hex; or what stood in the way. */
export type Issued =
  | { readonly ok: true; readonly path: string; readonly sha256: string }
  | { readonly ok: false; readonly refusals: readonly Localized[] };

/** Signs and writes the package, and beside it the badge where a key of its algorithm signs. Rejects with an `OutputError`. */
export const issueCertificate = async (grounds: Grounds, directory: string): Promise<Issued> => {
  const { task, examined, equipment, profile, documents, report } = grounds;
  const about = {
    ...examinedFacts(task, examined, equipment),
    certificate: certificateOf(task.read.order),
  };
  const made = await signedPackage(
    task,
    about,
    packageFiles({ read: task.read, profile, directories: examined.directories, documents, report }),
  );
  if ('why' in made) return { ok: false, refusals: [made.why] };
  const { bytes } = made;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = packageName(task.read.order.number);
  const badgeKey = task.keys.find(({ algorithm }) => algorithm === 'ed25519');
  writeFiles(directory, [
    { path: name, bytes },
    ...(badgeKey === undefined ? [] : await certifiedBadges(about, sha256, badgeKey)),
  ]);
  return { ok: true, path: join(directory, name), sha256 };
};
