import type { Attestation } from '../../engine/verdict/attestation.ts';

/** An attestation as somebody writes it down; a document that is named by address or file is read and compared with its hash. */
export interface StatedAttestation extends Omit<Attestation, 'document'> {
  readonly document: Attestation['document'] & {
    /** In an access information document. */
    readonly url?: string;
    /** In a configuration; relative to it. */
    readonly file?: string;
  };
}
