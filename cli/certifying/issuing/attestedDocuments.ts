import { createHash } from 'node:crypto';
import type { Report } from '../../../reports/report/report.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Of the documents that order and platform offer those that were attested, by requirement; what the order brings comes first. */
export const attestedDocuments = (
  { requirements }: Report,
  ordered: ReadonlyMap<string, Uint8Array>,
  served: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> => {
  const attested = new Map(
    requirements.flatMap(({ id, attestation }) =>
      attestation === undefined ? [] : [[id, attestation.document.sha256] as const],
    ),
  );
  return new Map([...served, ...ordered].filter(([id, bytes]) => attested.get(id) === sha256(bytes)));
};
