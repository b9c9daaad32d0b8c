import { OctetString } from 'asn1js';
import { ContentInfo, SignedData, TSTInfo } from 'pkijs';
import { oids } from './oids.ts';

/** What a token says; nothing of it is believed yet. */
export interface TimeStampToken {
  readonly signed: SignedData;
  /** SHA-256 of what was stamped, hex; `undefined`: by another algorithm. */
  readonly imprint: string | undefined;
  /** Hex, without leading zeros. */
  readonly nonce: string | undefined;
  /** Epoch milliseconds. */
  readonly time: number;
}

/** More than any authority sends along. */
const mostCertificates = 10;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Reads a time stamp token (RFC 3161, 2.4.2), DER, or says `undefined`: it is none. Never throws, whatever the bytes are. */
export const readTimeStampToken = (bytes: Uint8Array): TimeStampToken | undefined => {
  try {
    const outer = ContentInfo.fromBER(Uint8Array.from(bytes));
    if (outer.contentType !== oids.signedData) return undefined;
    const signed = new SignedData({ schema: outer.content });
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== oids.tstInfo || eContent === undefined) return undefined;
    if (signed.signerInfos.length !== 1 || (signed.certificates?.length ?? 0) > mostCertificates) return undefined;
    const content = eContent.getValue();
    // pkijs does not find what an authority wrote in pieces.
    signed.encapContentInfo.eContent = new OctetString({ valueHex: content });
    const { messageImprint, nonce, genTime } = TSTInfo.fromBER(content);
    const time = genTime.getTime();
    if (!Number.isFinite(time)) return undefined;
    return {
      signed,
      imprint:
        messageImprint.hashAlgorithm.algorithmId === oids.sha256
          ? hex(messageImprint.hashedMessage.valueBlock.valueHexView)
          : undefined,
      nonce: nonce === undefined ? undefined : hex(nonce.valueBlock.valueHexView).replace(/^(?:00)+/, ''),
      time,
    };
  } catch {
    return undefined;
  }
};
