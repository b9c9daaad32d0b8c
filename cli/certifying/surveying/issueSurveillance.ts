import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { SurveillanceManifest } from '../../../reports/certificate/package/manifest.ts';
import type { Grounds } from '../issuing/grounds.ts';
import { examinedFacts } from '../issuing/examinedFacts.ts';
import type { Issued } from '../issuing/issueCertificate.ts';
import { packageName } from '../issuing/packageName.ts';
import { signedPackage } from '../issuing/signedPackage.ts';
import { packageFiles } from '../packageFiles.ts';
import { writeFiles } from '../writeFiles.ts';
import type { Surveyed } from './surveyed.ts';

/** Signs and writes the record of a surveillance. Rejects with an `OutputError`. */
export const issueSurveillance = async (
  { task, examined, equipment, profile, documents, report }: Grounds,
  { certificate, sha256: certificateSha256 }: Surveyed,
  { on, outcome, reasons }: Pick<SurveillanceManifest['surveillance'], 'on' | 'outcome' | 'reasons'>,
  directory: string,
): Promise<Issued> => {
  const made = await signedPackage(
    task,
    {
      ...examinedFacts(task, examined, equipment),
      certificate,
      surveillance: { on, laboratory: task.read.order.laboratory.name, outcome, reasons, certificateSha256 },
    },
    packageFiles({ read: task.read, profile, directories: examined.directories, documents, report }),
  );
  if ('why' in made) return { ok: false, refusals: [made.why] };
  const name = packageName(certificate.number, on);
  writeFiles(directory, [{ path: name, bytes: made.bytes }]);
  return { ok: true, path: join(directory, name), sha256: createHash('sha256').update(made.bytes).digest('hex') };
};
