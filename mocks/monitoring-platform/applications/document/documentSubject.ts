import type { Language } from '../../../../spec/localized.ts';
import type { Profile } from '../../../../spec/profiles/profile.ts';
import type { RegisteredPlatform } from '../../registration/registeredPlatform.ts';
import type { IssuedCredentials } from '../../store/contract/issuedCredentials.ts';
import type { Application } from '../contract/application.ts';

/** What a development document is about (8.3), and for whom. */
export interface DocumentSubject {
  readonly application: Application;
  readonly platform: RegisteredPlatform;
  /** For its calls of the authority. */
  readonly issued: IssuedCredentials | undefined;
  readonly profile: Profile;
  /** Origin at which the monitoring platform is reached. */
  readonly origin: string;
  readonly language: Language;
  /** The text of the document's language. */
  readonly say: (chinese: string, english: string) => string;
}
