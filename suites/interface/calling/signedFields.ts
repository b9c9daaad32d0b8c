import { canonicalRequest } from '../../../spec/encryption/canonicalRequest.ts';
import { encodeBytes } from '../../../spec/encryption/encodeBytes.ts';
import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import type { InterfaceCredentials } from '../../../spec/encryption/interfaceCredentials.ts';
import type { InterfaceRequest } from '../../../spec/encryption/scheme.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { HeaderFields } from './headerFields.ts';

/** Header fields with the signature made right for what the others say now, so that only what was changed in them is wrong. */
export const signedFields = (
  request: InterfaceRequest,
  fields: HeaderFields,
  credentials: InterfaceCredentials,
  { values }: Profile,
): HeaderFields => {
  const { headers, encoding, scheme } = values.interfaces;
  const { id, signer } = encryptionSchemes[scheme];
  const read = (name: keyof typeof headers): string => fields[headers[name]] ?? '';
  const text = canonicalRequest(request, {
    scheme: id,
    hash: signer.hash,
    appKey: read('appKey'),
    timestamp: read('timestamp'),
    nonce: read('nonce'),
    parameters: read('parameters'),
  });
  return { ...fields, [headers.signature]: encodeBytes(signer.sign(text ?? '', credentials), encoding.signature) };
};
