import type { InterfaceCredentials } from '../../../spec/encryption/interfaceCredentials.ts';

/** The monitoring platform of the authority, and the credentials it issued to this platform. */
export interface AuthorityAddress {
  /** Origin. */
  readonly url: string;
  readonly credentials: InterfaceCredentials;
}
