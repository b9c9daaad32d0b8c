import { ExtKeyUsage } from 'pkijs';
import type { Certificate } from 'pkijs';
import { oids } from './oids.ts';

/** Whether a certificate is for time stamps and for nothing else, and says so critically (RFC 3161, 2.3). */
export const signsTimeStamps = ({ extensions = [] }: Certificate): boolean => {
  const found = extensions.find(({ extnID }) => extnID === oids.extendedKeyUsage);
  const usage: unknown = found?.parsedValue;
  return (
    found?.critical === true &&
    usage instanceof ExtKeyUsage &&
    usage.keyPurposes.length === 1 &&
    usage.keyPurposes[0] === oids.timeStamping
  );
};
