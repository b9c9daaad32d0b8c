import type { SurveillanceManifest } from '../../../reports/certificate/package/manifest.ts';
import type { RegisterEntry, Surveillance } from '../../../reports/register/registerEntry.ts';

/** The record of a surveillance, with what binds it to its certificate. */
export interface RegisterSurvey {
  readonly surveillance: Extract<Surveillance, { readonly record: unknown }>;
  readonly bound: Pick<SurveillanceManifest, 'certificate' | 'product'> & {
    /** Of the package of the certificate, hex. */
    readonly certificateSha256: string;
  };
}

/** What a package brings into the register: a certificate, or the record of a surveillance. */
export type RegisterItem =
  | { readonly what: 'certificate'; readonly entry: RegisterEntry }
  | ({ readonly what: 'surveillance' } & RegisterSurvey);
