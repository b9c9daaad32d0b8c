import { createHash } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import { oids } from './oids.ts';

/**
 * A request for a time stamp over the SHA-256 of `stamped` (RFC 3161, 2.4.1), DER, that wants the certificate of the authority with the answer.
 * `nonce`: hex, a positive number without leading zeros.
 */
export const timeStampRequest = (stamped: Uint8Array, nonce: string): Uint8Array<ArrayBuffer> => {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: oids.sha256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({
        valueHex: new Uint8Array(createHash('sha256').update(stamped).digest()).buffer,
      }),
    }),
    nonce: new Integer({ valueHex: new Uint8Array(Buffer.from(nonce, 'hex')).buffer }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
};
