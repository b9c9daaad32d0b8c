import type { InterfaceCredentials } from '../../../../spec/encryption/interfaceCredentials.ts';
import type { EncryptionScheme } from '../../../../spec/profiles/profileValues.ts';

/** What a platform was given for its calls of the authority (7.2.4), and for which scheme it was made. */
export interface IssuedCredentials {
  readonly platformId: string;
  readonly scheme: EncryptionScheme;
  readonly credentials: InterfaceCredentials;
}
