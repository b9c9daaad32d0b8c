import { createHash } from 'node:crypto';
import type { BaseBlock } from 'asn1js';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import type { Certificate, SignedAndUnsignedAttributes } from 'pkijs';
import { digestNames, oids } from './oids.ts';

const members = (block: BaseBlock | undefined): readonly BaseBlock[] =>
  block instanceof Sequence ? block.valueBlock.value : [];

/** The digest that an `ESSCertIDv2` names its certificate by; `undefined` for one that is not believed. */
const digestOf = (id: BaseBlock | undefined): { readonly name: string; readonly hash: Uint8Array } | undefined => {
  const [first, second] = members(id);
  const named = first instanceof OctetString ? undefined : members(first)[0];
  const hash = first instanceof OctetString ? first : second;
  const name = named instanceof ObjectIdentifier ? digestNames[named.valueBlock.toString()] : 'sha256';
  return name === undefined || !(hash instanceof OctetString)
    ? undefined
    : { name, hash: hash.valueBlock.valueHexView };
};

/**
 * Whether the signed attributes name the certificate that signed (RFC 5035, 5816), so that no other certificate of the same key can stand in its place. The
 * older form of RFC 2634, by SHA-1, is accepted: it names, it does not sign.
 */
export const signingCertificateNamed = (attributes: SignedAndUnsignedAttributes, signer: Certificate): boolean => {
  const bytes = new Uint8Array(signer.toSchema().toBER());
  return attributes.attributes.some(({ type, values }) => {
    if (type !== oids.signingCertificateV2 && type !== oids.signingCertificate) return false;
    // SigningCertificate ::= SEQUENCE { certs SEQUENCE OF ESSCertID, … }: the first one is who signed.
    const id = members(members(values[0] as BaseBlock | undefined)[0])[0];
    const found = digestOf(id);
    if (found === undefined) return false;
    const name = type === oids.signingCertificate ? 'sha1' : found.name;
    return createHash(name).update(bytes).digest().equals(found.hash);
  });
};
