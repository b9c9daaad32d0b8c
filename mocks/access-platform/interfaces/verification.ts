import type { InterfaceCredentials } from '../../../spec/encryption/interfaceCredentials.ts';
import type { InterfaceRequest, OpenOptions, Scheme } from '../../../spec/encryption/scheme.ts';

/** All that goes into opening one request. */
export interface Verification {
  readonly request: InterfaceRequest;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly scheme: Scheme;
  readonly credentials: InterfaceCredentials;
  readonly options: OpenOptions;
}
