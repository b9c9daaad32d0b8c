import type { EncryptionScheme, ParameterEncoding, ProfileValues } from '../profiles/profileValues.ts';
import type { InterfaceCredentials } from './interfaceCredentials.ts';

/** The request that header parameters belong to. */
export interface InterfaceRequest {
  /** Upper case. */
  readonly method: string;
  /** Percent-encoded path as sent, e.g. `/api/v1/users`. */
  readonly path: string;
  /** As sent, without `?`; empty when there is none. */
  readonly query: string;
  readonly body?: Uint8Array;
}

/** What the encrypted header says (7.2.4: parameters of the request header, decrypted to verify the permission). */
export interface HeaderParameters {
  readonly appKey: string;
  /** Epoch milliseconds. */
  readonly timestamp: number;
  readonly nonce: string;
  readonly method: string;
  readonly path: string;
  /** What is asked for: an entity name, e.g. `user`. */
  readonly scope: string;
}

export type HeaderNames = ProfileValues['interfaces']['headers'];

/** Default: parameters in Base64, signature in hex, as the reference profile has it. */
export type HeaderEncoding = Readonly<Record<'parameters' | 'signature', ParameterEncoding>>;

/** Time and randomness are handed in, so that a sealing can be repeated byte by byte. */
export interface SealOptions {
  readonly headers: HeaderNames;
  readonly encoding?: HeaderEncoding;
  readonly scope: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Default: 16 random bytes in hex. */
  readonly nonce?: string;
}

export interface OpenOptions {
  readonly headers: HeaderNames;
  readonly encoding?: HeaderEncoding;
  readonly now: number;
  readonly skewSeconds: number;
  /** Asked last: `false` when this nonce was used within the window, else remembers it. */
  readonly claimNonce?: (appKey: string, nonce: string, timestamp: number) => boolean;
}

/** Why a request is refused. Deliberately coarse: everything cryptographic is `parameters-invalid`. */
export type RefusalCode = 'parameters-missing' | 'parameters-invalid' | 'timestamp-out-of-range' | 'nonce-replayed';

export type Opened =
  | { readonly ok: true; readonly parameters: HeaderParameters }
  | { readonly ok: false; readonly code: RefusalCode };

/** Header encryption of 7.2.4 as one replaceable object; which one is used is a matter of the profile. */
export interface Scheme {
  readonly id: EncryptionScheme;
  /** Header fields to send, by the names of the profile. Throws a `CredentialsError` for a key of the wrong shape. */
  readonly seal: (
    request: InterfaceRequest,
    credentials: InterfaceCredentials,
    options: SealOptions,
  ) => Record<string, string>;
  /** `headers` by lower-case name. Never throws for what a caller sent. */
  readonly open: (
    request: InterfaceRequest,
    headers: Readonly<Record<string, string | readonly string[] | undefined>>,
    credentials: InterfaceCredentials,
    options: OpenOptions,
  ) => Opened;
  readonly cipher: ParameterCipher;
  readonly signer: RequestSigner;
}

/** How the parameters are encrypted: bytes in, bytes out. */
export interface ParameterCipher {
  readonly seal: (
    plain: Uint8Array,
    credentials: InterfaceCredentials,
    randomBytes: (count: number) => Uint8Array,
  ) => Uint8Array;
  /** Undefined when they cannot be decrypted. */
  readonly open: (sealed: Uint8Array, credentials: InterfaceCredentials) => Uint8Array | undefined;
}

/** How a canonical request is signed, and which hash its body goes through. */
export interface RequestSigner {
  readonly hash: 'sm3' | 'sha256';
  readonly sign: (text: string, credentials: InterfaceCredentials) => Buffer;
  readonly verify: (text: string, signature: Uint8Array, credentials: InterfaceCredentials) => boolean;
}
