import type { PackageFile } from '../../../reports/certificate/container/packageFile.ts';
import { writeContainer } from '../../../reports/certificate/container/writeContainer.ts';
import { signFiles } from '../../../reports/certificate/package/signFiles.ts';
import type { About, AboutSurveillance } from '../../../reports/certificate/package/signFiles.ts';
import { sealTimeStamp } from '../../../reports/certificate/timestamp/sealTimeStamp.ts';
import type { Localized } from '../../../spec/localized.ts';
import { askTimeStamp } from '../timestamping/askTimeStamp.ts';
import type { Task } from './task.ts';

type Signers = Pick<Task, 'keys' | 'timeStamping'>;

/** The time stamp over the envelope as the last file of the package; none where none was asked for. */
const timeStampFiles = async (
  { timeStamping, keys }: Signers,
  nonce: string | undefined,
  envelope: Uint8Array,
): Promise<{ readonly files: readonly PackageFile[] } | { readonly why: Localized }> => {
  if (timeStamping === undefined || nonce === undefined) return { files: [] };
  const asked = await askTimeStamp(timeStamping, { stamped: envelope, nonce });
  return asked.ok ? { files: [sealTimeStamp(envelope, asked.token, keys)] } : { why: asked.why };
};

/** The bytes of a package, signed and where it was asked for time-stamped; or why the authority gave no stamp. */
export const signedPackage = async (
  signers: Signers,
  about: About | AboutSurveillance,
  files: readonly PackageFile[],
): Promise<{ readonly bytes: Uint8Array } | { readonly why: Localized }> => {
  const signed = signFiles(about, files, signers.keys);
  const stamp = await timeStampFiles(signers, about.timeStamp?.nonce, signed.envelope.bytes);
  return 'why' in stamp ? stamp : { bytes: writeContainer([...signed.files, signed.envelope, ...stamp.files]) };
};
