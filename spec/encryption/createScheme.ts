import type { EncryptionScheme } from '../profiles/profileValues.ts';
import { canonicalRequest } from './canonicalRequest.ts';
import { decodeBytes } from './decodeBytes.ts';
import { encodeBytes } from './encodeBytes.ts';
import type {
  HeaderEncoding,
  HeaderParameters,
  OpenOptions,
  Opened,
  ParameterCipher,
  RequestSigner,
  Scheme,
} from './scheme.ts';

const usual: HeaderEncoding = { parameters: 'base64', signature: 'hex' };

const refused = (code: Extract<Opened, { ok: false }>['code']): Opened => ({ ok: false, code });

const parse = (bytes: Uint8Array): Partial<HeaderParameters> | undefined => {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** A scheme from a cipher for the parameters and a signer for the request; all schemes share the header fields and the order of verification. */
export const createScheme = (id: EncryptionScheme, cipher: ParameterCipher, signer: RequestSigner): Scheme => ({
  id,
  cipher,
  signer,
  seal: (
    request,
    credentials,
    { headers, encoding = usual, scope, now, randomBytes, nonce = Buffer.from(randomBytes(16)).toString('hex') },
  ) => {
    const { appKey } = credentials;
    const method = request.method.toUpperCase();
    // Names in code-unit order: the text is canonical as it is written.
    const plain: HeaderParameters = { appKey, method, nonce, path: request.path, scope, timestamp: now };
    const parameters = encodeBytes(
      cipher.seal(Buffer.from(JSON.stringify(plain)), credentials, randomBytes),
      encoding.parameters,
    );
    const timestamp = String(now);
    const text = canonicalRequest(request, { scheme: id, hash: signer.hash, appKey, timestamp, nonce, parameters });
    if (text === undefined) throw new TypeError('The query is not percent-encoded UTF-8.');
    return {
      [headers.appKey]: appKey,
      [headers.timestamp]: timestamp,
      [headers.nonce]: nonce,
      [headers.algorithm]: id,
      [headers.parameters]: parameters,
      [headers.signature]: encodeBytes(signer.sign(text, credentials), encoding.signature),
    };
  },
  open: (request, sent, credentials, options: OpenOptions) => {
    const read = (name: keyof OpenOptions['headers']): string => {
      const value = sent[options.headers[name].toLowerCase()];
      return typeof value === 'string' ? value : '';
    };
    const appKey = read('appKey');
    const timestamp = read('timestamp');
    const nonce = read('nonce');
    const parameters = read('parameters');
    const signature = read('signature');
    const { encoding = usual } = options;
    if ([appKey, timestamp, nonce, parameters, signature, read('algorithm')].includes(''))
      return refused('parameters-missing');
    if (
      read('algorithm') !== id ||
      appKey !== credentials.appKey ||
      !/^\d{1,15}$/.test(timestamp) ||
      !/^[\w-]{16,64}$/.test(nonce)
    )
      return refused('parameters-invalid');

    // The signature first: nothing unauthenticated is decrypted, so a padding error tells nobody anything.
    const text = canonicalRequest(request, { scheme: id, hash: signer.hash, appKey, timestamp, nonce, parameters });
    const signed = decodeBytes(signature, encoding.signature);
    if (text === undefined || signed === undefined || !signer.verify(text, signed, credentials))
      return refused('parameters-invalid');
    const sealed = decodeBytes(parameters, encoding.parameters);
    const plain = sealed === undefined ? undefined : cipher.open(sealed, credentials);
    const opened = plain === undefined ? undefined : parse(plain);
    const agrees =
      opened !== undefined &&
      opened.appKey === appKey &&
      String(opened.timestamp) === timestamp &&
      opened.nonce === nonce &&
      opened.method === request.method.toUpperCase() &&
      opened.path === request.path &&
      typeof opened.scope === 'string';
    if (!agrees) return refused('parameters-invalid');

    if (Math.abs(options.now - Number(timestamp)) > options.skewSeconds * 1000)
      return refused('timestamp-out-of-range');
    if (options.claimNonce?.(appKey, nonce, Number(timestamp)) === false) return refused('nonce-replayed');
    return { ok: true, parameters: opened as HeaderParameters };
  },
});
