import { canonicalRequest } from '../../../spec/encryption/canonicalRequest.ts';
import { CredentialsError } from '../../../spec/encryption/credentialsError.ts';
import { decodeBytes } from '../../../spec/encryption/decodeBytes.ts';
import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { InterfaceAnswer } from './callInterface.ts';

/** How the header of a refused request came about, for a vendor to compare byte by byte; no key is in it. */
export interface SealingExplained {
  readonly scheme: string;
  /** What the encrypted parameters say; null where only the callee can open them. */
  readonly parametersInClear: string | null;
  /** The text that was signed, lines joined by LF. */
  readonly signedText: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Of a request that was sent with right header fields. */
export const sealingExplained = (
  { profile, target }: Pick<CheckContext, 'profile' | 'target'>,
  answer: Pick<InterfaceAnswer, 'url' | 'sent'>,
): SealingExplained => {
  const { headers, encoding, scheme } = profile.values.interfaces;
  const { cipher, signer } = encryptionSchemes[scheme];
  const { pathname: path, search } = new URL(answer.url);
  const read = (name: keyof typeof headers): string => answer.sent[headers[name]] ?? '';
  const fields = {
    scheme,
    hash: signer.hash,
    appKey: read('appKey'),
    timestamp: read('timestamp'),
    nonce: read('nonce'),
    parameters: read('parameters'),
  };
  const bytes = decodeBytes(fields.parameters, encoding.parameters);
  const clear = (): string | null => {
    try {
      const plain =
        bytes === undefined || target.interfaces === undefined
          ? undefined
          : cipher.open(bytes, target.interfaces.credentials);
      return plain === undefined ? null : Buffer.from(plain).toString('utf8');
    } catch (error) {
      // The caller need not have the callee's private key.
      if (error instanceof CredentialsError) return null;
      throw error;
    }
  };
  return {
    scheme,
    parametersInClear: clear(),
    signedText: canonicalRequest({ method: 'GET', path, query: search.slice(1) }, fields) ?? '',
    headers: answer.sent,
  };
};
